package org.malpan.launcher;

import java.io.PrintWriter;
import java.util.Optional;
import org.malpan.replay.Divergence;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
import org.malpan.replay.VerifyReport;
import picocli.CommandLine.Command;

/** {@code malpan replay bisect}. */
@Command(
    name = "bisect",
    description = "Find the first tick that this build computes otherwise, and what differs.",
    footer = {"", "Exit code 0 when no tick differs, 1 when one does."})
final class ReplayBisect extends ReplayTool.OnFile {

  ReplayBisect() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    Optional<Divergence> found = Divergence.find(file);
    if (found.isEmpty()) {
      return ofOthers(file, ReplayVerifier.report(file), out);
    }
    out.print(isJson() ? found.get().json() + "\n" : found.get().text());
    return ExitCode.FAILED;
  }

  /** The states are the same, but players may be told something else, or a tick may fail. */
  private int ofOthers(ReplayFile file, VerifyReport report, PrintWriter out) {
    if (report.isVerified()) {
      out.println(isJson() ? "{\"diverged\":false}" : "no tick differs");
      return ExitCode.OK;
    }
    out.println(
        isJson()
            ? report.json(file.path().toString(), "")
            : report.sentence() + "; the states are the same");
    return ExitCode.FAILED;
  }
}
