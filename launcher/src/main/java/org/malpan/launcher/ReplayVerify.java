package org.malpan.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.malpan.replay.LoopbackVerifier;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code malpan replay verify}. */
@Command(
    name = "verify",
    description = "Re-run the match and compare every recorded state, and what players were told.",
    footer = {
      "",
      "With --io-model the recorded inputs go through a real server on loopback, each player a"
          + " connection, and the bytes that come back are compared too.",
      "",
      "Exit code 0 when all are equal, 1 when one differs, 3 for a damaged file or an I/O model that"
          + " is not to be had here."
    })
final class ReplayVerify extends ReplayTool.OnFile {

  @Option(
      names = "--io-model",
      paramLabel = "NAME",
      split = ",",
      description =
          "Send the inputs through a server on this I/O model; several with commas, or all.")
  private List<String> ioModels = List.of();

  ReplayVerify() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException, IOException {
    if (ioModels.isEmpty()) {
      return report(ReplayVerifier.verify(file), file, "", out);
    }
    int code = ExitCode.OK;
    for (IoModel model : models()) {
      code = Math.max(code, verify(file, model, out));
      out.flush();
    }
    return code;
  }

  private List<IoModel> models() {
    return ioModels.equals(List.of("all"))
        ? IoModels.all()
        : ioModels.stream().map(Models::named).toList();
  }

  private int verify(ReplayFile file, IoModel model, PrintWriter out)
      throws ReplayFormatException, IOException {
    String name = model.info().name();
    try {
      return switch (LoopbackVerifier.verify(file, model)) {
        case LoopbackVerifier.Result.Played(var result) -> report(result, file, name, out);
        case LoopbackVerifier.Result.InputsDiverged(long tick, String what) -> {
          if (isJson()) {
            JsonObject json = result(name, false);
            json.addProperty("tick", tick);
            json.addProperty("inputs", what);
            out.println(json);
          } else {
            out.println("%s: diverged: tick %d had other inputs: %s".formatted(name, tick, what));
          }
          yield ExitCode.FAILED;
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.FAILED, "interrupted", e);
    }
  }

  private int report(ReplayVerifier.Result result, ReplayFile file, String model, PrintWriter out) {
    boolean complete = file.isComplete();
    String before = model.isEmpty() ? "" : model + ": ";
    out.println(isJson() ? json(result, model, complete) : before + text(result, complete));
    return switch (result) {
      case ReplayVerifier.Result.Verified _ -> ExitCode.OK;
      case ReplayVerifier.Result.Diverged _, ReplayVerifier.Result.OutputDiverged _ ->
          ExitCode.FAILED;
    };
  }

  private static JsonObject result(String model, boolean verified) {
    JsonObject json = new JsonObject();
    if (!model.isEmpty()) {
      json.addProperty("ioModel", model);
    }
    json.addProperty("verified", verified);
    return json;
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

  private static String json(ReplayVerifier.Result result, String model, boolean complete) {
    JsonObject json = result(model, result instanceof ReplayVerifier.Result.Verified);
    switch (result) {
      case ReplayVerifier.Result.Verified(long ticks) -> {
        json.addProperty("ticks", ticks);
      }
      case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) -> {
        json.addProperty("tick", tick);
        json.addProperty("recorded", "%08x".formatted(recorded));
        json.addProperty("computed", "%08x".formatted(computed));
      }
      case ReplayVerifier.Result.OutputDiverged(long tick, var players) -> {
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
