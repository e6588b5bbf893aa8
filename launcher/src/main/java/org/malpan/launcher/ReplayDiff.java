package org.malpan.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.malpan.replay.ReplayComparison;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code malpan replay diff}. */
@Command(
    name = "diff",
    description = "Find the first difference of two recordings: tick, piece, field, both values.",
    footer = {"", "Exit code 0 when they are the same where both have ticks, 1 when not."})
final class ReplayDiff extends ReplayTool {

  @Parameters(index = "0", paramLabel = "LEFT", description = "A recording.")
  private Path left;

  @Parameters(index = "1", paramLabel = "RIGHT", description = "Another one.")
  private Path right;

  ReplayDiff() {}

  @Override
  int run(PrintWriter out) throws ReplayFormatException {
    try (ReplayFile leftFile = ReplayFile.open(left);
        ReplayFile rightFile = ReplayFile.open(right)) {
      ReplayComparison.Result result = ReplayComparison.compare(leftFile, rightFile);
      out.println(isJson() ? result.json() : result.sentence());
      return switch (result) {
        case ReplayComparison.Same _ -> ExitCode.OK;
        case ReplayComparison.Different _ -> ExitCode.FAILED;
      };
    }
  }
}
