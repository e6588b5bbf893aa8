package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of verifying a recording, and how much was compared.
 *
 * @param result the first difference, or that there is none
 * @param ticks that were carried out
 * @param stateTicks of them, those whose state was recorded and is the same
 * @param outputTicks of them, those whose output hash was recorded and is the same
 * @param frameTicks of them, those whose frames were recorded and are the same; empty where no
 *     frames are recorded or compared
 * @param passed the tick that failed when it was recorded and does not in this build
 * @param build that recorded, and whether its rules are this build's, in words
 * @param complete whether the recording was closed in good order
 */
public record VerifyReport(
    ReplayVerifier.Result result,
    long ticks,
    long stateTicks,
    long outputTicks,
    OptionalLong frameTicks,
    Optional<FailedTick> passed,
    String build,
    boolean complete) {

  /** Whether this build does all that was recorded, as far as the file goes. */
  public boolean isVerified() {
    return result instanceof ReplayVerifier.Result.Verified;
  }

  /** In one line. */
  public String sentence() {
    String cut = complete ? "" : " (the recording is cut: its end is missing)";
    return isVerified() ? sentence(cut) : sentence(cut) + "; recorded by " + build;
  }

  private String sentence(String cut) {
    return switch (result) {
      case ReplayVerifier.Result.Verified(long verified) ->
          "verified: %d ticks, every state as recorded, %s%s%s"
              .formatted(verified, compared(), passedSentence(), cut);
      case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) ->
          "diverged: tick %d is the first that differs, recorded %08x, computed %08x%s"
              .formatted(tick, recorded, computed, cut);
      case ReplayVerifier.Result.OutputDiverged(long tick, var players, var frame) ->
          "diverged: tick %d is the first that tells players something else%s%s%s"
              .formatted(
                  tick,
                  players.isEmpty() ? "" : ", of players " + players,
                  frame.map(f -> "; " + f.sentence()).orElse(""),
                  cut);
      case ReplayVerifier.Result.Failed(long tick, String at, String fault, var recorded) ->
          "failed: tick %d fails at %s: %s%s%s"
              .formatted(tick, at, fault, recorded.map(r -> asRecorded(r, fault)).orElse(""), cut);
    };
  }

  private static String asRecorded(String recorded, String fault) {
    return recorded.equals(fault) ? ", as it was recorded" : "; recorded was " + recorded;
  }

  private String compared() {
    return "output of %d of %d ticks".formatted(outputTicks, ticks)
        + (frameTicks.isPresent()
            ? ", frames of %d of %d".formatted(frameTicks.getAsLong(), ticks)
            : "");
  }

  private String passedSentence() {
    return passed
        .map(failed ->
            "; tick %d, which failed when it was recorded (%s), passes"
                .formatted(failed.tick(), failed.fault()))
        .orElse("");
  }

  /**
   * For programs: one line of JSON.
   *
   * @param path of the recording
   * @param ioModel that the recording was sent through, or empty
   */
  public String json(String path, String ioModel) {
    JsonObject json = new JsonObject();
    json.addProperty("file", path);
    if (!ioModel.isEmpty()) {
      json.addProperty("ioModel", ioModel);
    }
    json.addProperty("verified", isVerified());
    json.addProperty("diverged", !isVerified());
    json.addProperty("ticks", ticks);
    json.addProperty("stateTicks", stateTicks);
    json.addProperty("outputTicks", outputTicks);
    frameTicks.ifPresent(count -> json.addProperty("frameTicks", count));
    switch (result) {
      case ReplayVerifier.Result.Verified _ -> {
        passed.ifPresent(failed -> json.addProperty("passedTick", failed.tick()));
      }
      case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) -> {
        json.addProperty("tick", tick);
        json.addProperty("recorded", "%08x".formatted(recorded));
        json.addProperty("computed", "%08x".formatted(computed));
      }
      case ReplayVerifier.Result.OutputDiverged(long tick, var players, var frame) -> {
        json.addProperty("tick", tick);
        JsonArray told = new JsonArray();
        players.forEach(told::add);
        json.add("players", told);
        frame.ifPresent(f -> json.add("frame", f.json()));
      }
      case ReplayVerifier.Result.Failed(long tick, String at, String fault, var recorded) -> {
        json.addProperty("tick", tick);
        json.addProperty("at", at);
        json.addProperty("fault", fault);
        recorded.ifPresent(r -> json.addProperty("recordedFault", r));
      }
    }
    json.addProperty("build", build);
    json.addProperty("complete", complete);
    return json.toString();
  }
}
