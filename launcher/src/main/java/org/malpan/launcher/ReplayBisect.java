package org.malpan.launcher;

import java.io.PrintWriter;
import java.util.Optional;
import org.malpan.replay.Divergence;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
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
      return ofOutput(ReplayVerifier.verify(file), out);
    }
    out.print(isJson() ? found.get().json() + "\n" : found.get().text());
    return ExitCode.FAILED;
  }

  /** The states are the same, but the players may be told something else. */
  private int ofOutput(ReplayVerifier.Result result, PrintWriter out) {
    if (result instanceof ReplayVerifier.Result.OutputDiverged(long tick, var players)) {
      out.println(
          isJson()
              ? "{\"diverged\":true,\"tick\":%d,\"players\":%s}".formatted(tick, players)
              : "tick %d is the first that tells players something else, of players %s; the states are the same"
                  .formatted(tick, players));
      return ExitCode.FAILED;
    }
    out.println(isJson() ? "{\"diverged\":false}" : "no tick differs");
    return ExitCode.OK;
  }
}
