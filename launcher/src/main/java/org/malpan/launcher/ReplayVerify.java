package org.malpan.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
import picocli.CommandLine.Command;

/** {@code malpan replay verify}. */
@Command(
    name = "verify",
    description = "Re-run the match and compare every recorded state, and what players were told.",
    footer = {"", "Exit code 0 when all are equal, 1 when one differs, 3 for a damaged file."})
final class ReplayVerify extends ReplayTool.OnFile {

  ReplayVerify() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    ReplayVerifier.Result result = ReplayVerifier.verify(file);
    out.println(isJson() ? json(result, file.isComplete()) : text(result, file.isComplete()));
    return switch (result) {
      case ReplayVerifier.Result.Verified _ -> ExitCode.OK;
      case ReplayVerifier.Result.Diverged _, ReplayVerifier.Result.OutputDiverged _ ->
          ExitCode.FAILED;
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
      case ReplayVerifier.Result.OutputDiverged(long tick, var players) ->
          "diverged: tick %d is the first that tells players something else%s%s"
              .formatted(tick, players.isEmpty() ? "" : ", of players " + players, cut);
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
      case ReplayVerifier.Result.OutputDiverged(long tick, var players) -> {
        json.addProperty("verified", false);
        json.addProperty("tick", tick);
        JsonArray told = new JsonArray();
        players.forEach(told::add);
        json.add("players", told);
      }
    }
    json.addProperty("complete", complete);
    return json.toString();
  }
}
