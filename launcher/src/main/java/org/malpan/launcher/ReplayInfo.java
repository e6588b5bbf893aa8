package org.malpan.launcher;

import java.io.PrintWriter;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplaySummary;
import picocli.CommandLine.Command;

/** {@code malpan replay info}. */
@Command(name = "info", description = "Say what a recording holds.")
final class ReplayInfo extends ReplayTool.OnFile {

  ReplayInfo() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    ReplaySummary summary = ReplaySummary.of(file);
    if (isJson()) {
      out.println(summary.json());
    } else {
      out.print(summary.text());
    }
    return ExitCode.OK;
  }
}
