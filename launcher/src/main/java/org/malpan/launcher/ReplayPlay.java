package org.malpan.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.client.Feed;
import org.malpan.client.NoGraphicsException;
import org.malpan.client.Playback;
import org.malpan.replay.DumpFilter;
import org.malpan.replay.ReplayDump;
import org.malpan.replay.ReplayFeed;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayPlayer;
import org.malpan.transport.IoModels;
import org.malpan.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan replay play}: a recording in the window, or as text. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Play a recording, also one that is still being written.",
    footer = {
      "",
      "Opens a window where there are a display and OpenGL, else shows the match as text until its"
          + " end.",
      "As text, commands are lines on standard input: p pause or play, + and - speed,",
      "> and < a tick, ] and [ ten seconds, 0 start, $ end, t TICK, f ID|NAME|none, q quit."
    })
final class ReplayPlay implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  private Path path;

  @Option(names = "--text", description = "Show it as text even where there is a display.")
  private boolean text;

  @Option(
      names = "--follow",
      paramLabel = "ID|NAME|none",
      description = "Whose view to show, or none for the whole. Default: the first player's.")
  private String follow;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Factor of real time, 0.125 to 64. Default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(names = "--from", paramLabel = "TICK", description = "Begin at this tick.")
  private Long from;

  @Mixin private TimeLimit limit = new TimeLimit();

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Write a PNG of the window just before it closes.")
  private Path screenshot;

  ReplayPlay() {}

  @Override
  public Integer call() throws InterruptedException {
    Optional<Duration> time = limit.get();
    if (!(speed >= Playback.SLOWEST && speed <= Playback.FASTEST)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--speed %s: 0.125 to 64 are allowed".formatted(speed));
    }
    if (text && screenshot != null) {
      throw new CommandFailure(ExitCode.USAGE, "--text and --screenshot: choose one");
    }
    // Opened before any window, so that a bad file is one line.
    announceOtherVersion();
    try (ReplayFeed feed = open()) {
      Optional<String> why =
          text ? Optional.of("no window (as you asked)") : Window.missing().map(Window::hint);
      if (why.isPresent()) {
        return asText(why.get(), feed, time);
      }
    }
    // A match that is hosted from the window ends with a whole recording.
    Signals.onStop(() -> RunningMatch.endProcess(ExitCode.OK));
    try {
      return Window.open()
          .show(
              "Malpan – replay of " + path.getFileName(),
              Optional.of(this::feed),
              Models.named(IoModels.DEFAULT),
              time,
              Optional.ofNullable(screenshot));
    } catch (NoGraphicsException e) {
      try (ReplayFeed feed = open()) {
        return asText(Window.hint(e.getMessage()), feed, time);
      }
    }
  }

  private void announceOtherVersion() {
    try (ReplayFile file = ReplayFile.open(path)) {
      file.metadata()
          .otherVersion()
          .ifPresent(sentence -> {
            spec.commandLine().getOut().println("malpan: " + sentence);
            spec.commandLine().getOut().flush();
          });
    } catch (ReplayFormatException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private int asText(String why, ReplayFeed feed, Optional<Duration> time)
      throws InterruptedException {
    if (screenshot != null) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "--screenshot %s: %s".formatted(screenshot, why));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (LateEnd _ = LateEnd.after(time)) {
      out.println("malpan: %s: showing the replay as text".formatted(why));
      out.flush();
      return new ReplayText(out, feed, System.in).show(time);
    }
  }

  private ReplayFeed open() {
    try {
      ReplayFeed feed = ReplayFeed.open(path);
      try {
        check();
      } catch (ReplayFormatException | CommandFailure e) {
        feed.close();
        throw e;
      }
      if (from != null) {
        feed.seek(from);
      }
      feed.speed(speed);
      ReplayText.follow(feed, follow == null ? "0" : follow);
      return feed;
    } catch (ReplayFormatException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  /** A tick or a player that the recording does not have is told, not left out. */
  private void check() throws ReplayFormatException {
    try (ReplayFile file = ReplayFile.open(path)) {
      // One that is still being written may get there yet.
      if (file.isComplete()) {
        if (from != null) {
          TickRange.check(file, from);
        }
        if (follow != null && !follow.equals("none") && !hasPlayer(file, follow)) {
          throw new CommandFailure(
              ExitCode.USAGE,
              "--follow %s: nobody in %s ever has that id or name".formatted(follow, path));
        }
      }
    }
  }

  private static boolean hasPlayer(ReplayFile file, String idOrName) throws ReplayFormatException {
    World start = new ReplayPlayer(file).world();
    for (int id = 0; id < start.config().maxPlayers(); id++) {
      if (start.isPresent(id) && isCalled(id, start.name(id), idOrName)) {
        return true;
      }
    }
    AtomicBoolean found = new AtomicBoolean();
    DumpFilter joins = new DumpFilter(0, Long.MAX_VALUE, OptionalInt.empty(), Set.of("join"));
    ReplayDump.read(
        file,
        joins,
        join -> {
          if (isCalled(join.player(), join.field("name"), idOrName)) {
            found.set(true);
          }
        });
    return found.get();
  }

  private static boolean isCalled(int id, String name, String idOrName) {
    return name.equals(idOrName) || Integer.toString(id).equals(idOrName);
  }

  /** A feed of its own for each time that the window begins anew. */
  private Feed feed() {
    return open();
  }
}
