package org.malpan.launcher;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
import picocli.CommandLine.Command;

/** {@code malpan replay verify}. */
@Command(
    name = "verify",
    description = "Re-run the world and compare every recorded state.",
    footer = {"", "Exit code 0 when all are equal, 1 when one differs, 3 for a damaged file."})
final class ReplayVerify extends ReplayTool.OnFile {

  ReplayVerify() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    ReplayVerifier.Result result = ReplayVerifier.verify(file);
    out.println(isJson() ? json(result, file.isComplete()) : text(result, file.isComplete()));
    return switch (result) {
      case ReplayVerifier.Result.Verified _ -> ExitCode.OK;
      case ReplayVerifier.Result.Diverged _ -> ExitCode.FAILED;
    };
  }

  private static String text(ReplayVerifier.Result result, boolean complete) {
    String cut = complete ? "" : " (the recording is cut: its end is missing)";
    return switch (result) {
      case ReplayVerifier.Result.Verified(long ticks) ->
          "verified: %d ticks, every state as recorded%s".formatted(ticks, cut);
      case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) ->
          "diverged: tick %d is the first that differs, recorded %08x, computed %08x%s"
              .formatted(tick, recorded, computed, cut);
    };
  }

  private static String json(ReplayVerifier.Result result, boolean complete) {
    JsonObject json = new JsonObject();
    switch (result) {
      case ReplayVerifier.Result.Verified(long ticks) -> {
        json.addProperty("verified", true);
        json.addProperty("ticks", ticks);
      }
      case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) -> {
        json.addProperty("verified", false);
        json.addProperty("tick", tick);
        json.addProperty("recorded", "%08x".formatted(recorded));
        json.addProperty("computed", "%08x".formatted(computed));
      }
    }
    json.addProperty("complete", complete);
    return json.toString();
  }
}
