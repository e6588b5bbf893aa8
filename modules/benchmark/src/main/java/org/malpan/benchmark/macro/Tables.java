package org.malpan.benchmark.macro;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results as Markdown tables and as JSON. */
final class Tables {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private Tables() {}

  static String markdown(Results results, Load load) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%n### %s: %,d clients on %dx%d, %s, %s%n%n"
            .formatted(
                load.name(),
                load.clients(),
                load.width(),
                load.height(),
                load.rate() > 0 ? "%.0f moves/s each".formatted(load.rate()) : load.mode(),
                load.pace()));
    text.append(
        "| Server | Packets/CPU s | CPU s/s | p50 ms | p99 ms | Switches/s | RSS MB"
            + " | RSS a connection | Right |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
    for (Side side : results.sides(load)) {
      String wrong = results.wrong(load, side);
      text.append(
          "| %s | %s | %.3f | %.2f | %.2f | %,.0f | %.0f | %,.0f B | %s |%n"
              .formatted(
                  side.name(),
                  load.countsPackets()
                      ? "%,.0f".formatted(results.median(load, side, Outcome::packetsPerCpuSecond))
                      : "",
                  results.median(
                      load,
                      side,
                      load.mode().equals("logins")
                          ? Outcome::cpuSeconds
                          : o -> o.cpuSeconds() / o.seconds()),
                  results.median(load, side, Outcome::p50Millis),
                  results.median(load, side, Outcome::p99Millis),
                  results.median(load, side, Outcome::switchesPerSecond),
                  results.median(load, side, Outcome::rssMegabytes),
                  results.median(load, side, Outcome::rssPerConnection),
                  wrong.isEmpty() ? "yes" : "**no: " + wrong + "**"));
    }
    return text.toString();
  }

  static String json(Results results, Map<String, Object> machine) {
    Map<String, Object> all = new LinkedHashMap<>(machine);
    Map<String, Object> loads = new LinkedHashMap<>();
    for (Load load : results.loads()) {
      Map<String, Object> sides = new LinkedHashMap<>();
      for (Side side : results.sides(load)) {
        List<Outcome> runs = new ArrayList<>(results.of(load, side));
        sides.put(side.name(), runs);
      }
      loads.put(load.name(), Map.of("load", load, "runs", sides));
    }
    all.put("loads", loads);
    return GSON.toJson(all);
  }
}
