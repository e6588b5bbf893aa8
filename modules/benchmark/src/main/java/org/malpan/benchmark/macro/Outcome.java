package org.malpan.benchmark.macro;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;

/**
 * One run of a load against one side.
 *
 * @param packets received by all clients in the counted interval
 * @param cpuSeconds of the server, in the same interval
 * @param p50Millis from the planned time of a move to its own echo; 0 without moves
 * @param rssPerConnection bytes, from before the first connection to the end
 * @param wrong empty when all that was received is right, else what is not
 */
record Outcome(
    double packets,
    double seconds,
    double cpuSeconds,
    double p50Millis,
    double p99Millis,
    double maxMillis,
    double switchesPerSecond,
    double rssMegabytes,
    double rssPerConnection,
    String wrong) {

  /** Latencies beyond a minute count as a minute. */
  private static final long MOST_MICROS = 60_000_000;

  static Outcome of(JsonObject report, Path latencies, Load load) throws IOException {
    Histogram histogram = new Histogram(MOST_MICROS, 3);
    ByteBuffer micros =
        ByteBuffer.wrap(Files.readAllBytes(latencies)).order(ByteOrder.LITTLE_ENDIAN);
    while (micros.hasRemaining()) {
      histogram.recordValue(Math.min(Integer.toUnsignedLong(micros.getInt()), MOST_MICROS));
    }
    double seconds = report.get("seconds").getAsDouble();
    double switches =
        report.get("voluntarySwitches").getAsDouble()
            + report.get("involuntarySwitches").getAsDouble();
    double rss = report.get("rssKb").getAsDouble();
    return new Outcome(
        report.get("packets").getAsDouble(),
        seconds,
        report.get("cpuSeconds").getAsDouble(),
        histogram.getValueAtPercentile(50) / 1000.0,
        histogram.getValueAtPercentile(99) / 1000.0,
        histogram.getMaxValue() / 1000.0,
        switches / seconds,
        rss / 1024,
        (rss - report.get("rssBeforeKb").getAsDouble()) * 1024 / load.clients(),
        wrong(report, load));
  }

  double packetsPerCpuSecond() {
    return cpuSeconds > 0 ? packets / cpuSeconds : 0;
  }

  /** A fast wrong server is worth nothing. */
  private static String wrong(JsonObject report, Load load) {
    StringBuilder wrong = new StringBuilder();
    for (String never : new String[] {"jumps", "strays", "wrongViews", "closed", "lost"}) {
      if (report.get(never).getAsLong() != 0) {
        wrong.append(' ').append(report.get(never).getAsLong()).append(' ').append(never);
      }
    }
    long missing = report.get("sent").getAsLong() - report.get("echoes").getAsLong();
    // Who is reset in mid-flight does not hear its last echo.
    if (missing != 0 && !load.mode().equals("churn")) {
      wrong.append(' ').append(missing).append(" echoes missing");
    }
    return wrong.toString().strip();
  }
}
