package org.malpan.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.malpan.replay.ReplayDump;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayMetadata;
import org.malpan.replay.ReplayVerifier;
import org.malpan.world.WorldConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan replay}: what can be done with a recording. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Look at recordings.",
    subcommands = {
      ReplayPlay.class,
      ReplayCommand.Info.class,
      ReplayCommand.Verify.class,
      ReplayCommand.Dump.class,
      ReplayFork.class
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  ReplayCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  /** A command on one file. */
  abstract static class OnFile implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path path;

    @Override
    public final Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (ReplayFile file = ReplayFile.open(path)) {
        return run(file, out);
      } catch (ReplayFormatException e) {
        throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
      } finally {
        out.flush();
      }
    }

    abstract int run(ReplayFile file, PrintWriter out) throws ReplayFormatException;
  }

  @Command(
      name = "info",
      mixinStandardHelpOptions = true,
      description = "Say what a recording holds.")
  static final class Info extends OnFile {

    Info() {}

    @Override
    int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
      ReplayMetadata metadata = file.metadata();
      WorldConfig world = metadata.world();
      long ticks = file.lastTick() - metadata.firstTick();
      out.println("file        " + file.path());
      out.println("recorded    %s by %s".formatted(metadata.startedAt(), metadata.writer()));
      out.println(
          "length      %d ticks, %s at %d Hz"
              .formatted(ticks, time(ticks, world.tickRate()), world.tickRate()));
      out.println(
          "world       board %s, view %s, %d players, %d NPCs, seed %d"
              .formatted(
                  world.board(),
                  world.view() == 0 ? "all" : world.view(),
                  world.maxPlayers(),
                  world.npcs(),
                  world.seed()));
      out.println("keyframes   " + file.keyframes().size());
      out.println("size        %d bytes".formatted(file.size()));
      out.println(
          file.isComplete()
              ? "state       whole"
              : "state       cut, or still being written: %d bytes behind the last whole chunk"
                  .formatted(file.lostBytes()));
      return ExitCode.OK;
    }

    private static String time(long ticks, int tickRate) {
      Duration duration = Duration.ofMillis(ticks * 1000 / tickRate);
      return "%d:%02d:%02d"
          .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Re-run the world and compare every recorded state.",
      footer = {"", "Exit code 0 when all are equal, 1 when one differs, 3 for a damaged file."})
  static final class Verify extends OnFile {

    Verify() {}

    @Override
    int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
      String cut = file.isComplete() ? "" : " (the recording is cut: its end is missing)";
      return switch (ReplayVerifier.verify(file)) {
        case ReplayVerifier.Result.Verified(long ticks) -> {
          out.println("verified: %d ticks, every state as recorded%s".formatted(ticks, cut));
          yield ExitCode.OK;
        }
        case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) -> {
          out.println(
              "diverged: tick %d is the first that differs, recorded %08x, computed %08x%s"
                  .formatted(tick, recorded, computed, cut));
          yield ExitCode.FAILED;
        }
      };
    }
  }

  @Command(
      name = "dump",
      mixinStandardHelpOptions = true,
      description = "Print every input: tick, kind, fields.")
  static final class Dump extends OnFile {

    Dump() {}

    @Override
    int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
      ReplayDump.print(file, out);
      return ExitCode.OK;
    }
  }
}
