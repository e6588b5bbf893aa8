package org.malpan.launcher;

import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.malpan.replay.DumpFilter;
import org.malpan.replay.OutputFrames;
import org.malpan.replay.ReplayDump;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code malpan replay dump}. */
@Command(name = "dump", description = "Print every input: tick, type, fields.")
final class ReplayInputs extends ReplayTool.OnFile {

  @Option(
      names = "--from",
      paramLabel = "TICK",
      defaultValue = "0",
      description = "The first tick. Default: the recording's first.")
  private long from;

  @Option(
      names = "--to",
      paramLabel = "TICK",
      defaultValue = "9223372036854775807",
      description = "The first tick that is left out. Default: none.")
  private long to;

  @Option(names = "--player", paramLabel = "ID", description = "Only this player's inputs.")
  private Integer player;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = {
        "Only these: join, leave, move, attack, chat;",
        "with --output: added, moved, changed, removed, fell, chat."
      })
  private Set<String> types = Set.of();

  @Option(
      names = "--output",
      description = "Print what the players were told instead (of --record-output).")
  private boolean output;

  ReplayInputs() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    ReplayDump.Style style = isJson() ? ReplayDump.Style.JSON : ReplayDump.Style.TEXT;
    DumpFilter filter = filter(output ? Set.of() : types);
    TickRange.check(file, from, to, notices());
    if (!output) {
      ReplayDump.print(file, filter, style, out);
      return ExitCode.OK;
    }
    if (!OutputFrames.TYPES.containsAll(types)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "type '%s': with --output allowed are %s"
              .formatted(
                  String.join(",", new TreeSet<>(types)),
                  String.join(", ", new TreeSet<>(OutputFrames.TYPES))));
    }
    if (!OutputFrames.areIn(file)) {
      throw new CommandFailure(
          ExitCode.FAILED,
          "%s: no frames to print: it was recorded without --record-output".formatted(file.path()));
    }
    OutputFrames.print(file, filter, types, style, out);
    return ExitCode.OK;
  }

  private DumpFilter filter(Set<String> inputs) {
    try {
      return new DumpFilter(
          from, to, player == null ? OptionalInt.empty() : OptionalInt.of(player), inputs);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
