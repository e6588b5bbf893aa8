package org.malpan.launcher;

import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.Set;
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
      description = "Only these: join, leave, move, attack, chat.")
  private Set<String> types = Set.of();

  @Option(
      names = "--output",
      description = "Print what the players were told instead (of --record-output).")
  private boolean output;

  ReplayInputs() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    if (output) {
      if (!OutputFrames.areIn(file)) {
        out.println("nothing: it was recorded without --record-output");
        return ExitCode.FAILED;
      }
      OutputFrames.print(file, filter(), out);
      return ExitCode.OK;
    }
    ReplayDump.Style style = isJson() ? ReplayDump.Style.JSON : ReplayDump.Style.TEXT;
    ReplayDump.print(file, filter(), style, out);
    return ExitCode.OK;
  }

  private DumpFilter filter() {
    try {
      return new DumpFilter(
          from, to, player == null ? OptionalInt.empty() : OptionalInt.of(player), types);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
