package org.malpan.benchmark.macro;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a server's flight recording says of its ticks, its collector and its allocations. */
final class SoakReport {

  /** What is allocated before all of it is compiled does not count. */
  private static final Duration WARM = Duration.ofSeconds(20);

  private record Allocated(Instant time, long bytes) {}

  /** So many of the ticks that took too long are told of one by one. */
  private static final int LATE_TOLD = 5;

  private record Tick(Instant start, double millis, int inputs, int players, int told) {}

  private final List<Tick> ticks = new ArrayList<>();
  private final List<Double> pauseMillis = new ArrayList<>();
  private final TreeMap<String, Allocated> first = new TreeMap<>();
  private final TreeMap<String, Allocated> last = new TreeMap<>();
  private Instant start;

  private SoakReport() {}

  /** Reads a recording. */
  static SoakReport of(Path recording) throws IOException {
    SoakReport report = new SoakReport();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        report.add(file.readEvent());
      }
    }
    return report;
  }

  private void add(RecordedEvent event) {
    if (start == null || event.getStartTime().isBefore(start)) {
      start = event.getStartTime();
    }
    switch (event.getEventType().getName()) {
      case "org.malpan.Tick" ->
          ticks.add(
              new Tick(
                  event.getStartTime(),
                  event.getDuration().toNanos() / 1e6,
                  event.getInt("inputs"),
                  event.getInt("players"),
                  event.getInt("told")));
      case "jdk.GCPhasePause" -> pauseMillis.add(event.getDuration().toNanos() / 1e6);
      case "jdk.ThreadAllocationStatistics" -> allocated(event);
      default -> {}
    }
  }

  private void allocated(RecordedEvent event) {
    if (event.getThread("thread") == null || event.getThread("thread").getJavaName() == null) {
      return;
    }
    String thread = event.getThread("thread").getJavaName();
    Allocated now = new Allocated(event.getStartTime(), event.getLong("allocated"));
    if (!now.time().isBefore(start.plus(WARM))) {
      first.putIfAbsent(thread, now);
      last.put(thread, now);
    }
  }

  /**
   * A table of it.
   *
   * @param periodMillis of a tick
   * @param movesPerSecond of all clients together
   */
  String text(double periodMillis, double movesPerSecond) {
    ticks.sort(Comparator.comparingDouble(Tick::millis));
    List<Tick> late = ticks.stream().filter(tick -> tick.millis() > periodMillis).toList();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "ticks: %,d, median %.2f ms, 99 %% %.2f ms, longest %.2f ms; longer than their %.1f ms:"
                + " %d (%.3f %%)%n",
            ticks.size(),
            share(0.5),
            share(0.99),
            share(1),
            periodMillis,
            late.size(),
            100.0 * late.size() / Math.max(1, ticks.size())));
    for (Tick tick : late.reversed().subList(0, Math.min(LATE_TOLD, late.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "  at %.1f s: %.2f ms with %,d inputs, %,d players, %,d told%n",
              Duration.between(start, tick.start()).toNanos() / 1e9,
              tick.millis(),
              tick.inputs(),
              tick.players(),
              tick.told()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "collector: %d pauses, longest %.2f ms, above 5 ms: %d%n",
            pauseMillis.size(),
            pauseMillis.stream().mapToDouble(Double::doubleValue).max().orElse(0),
            pauseMillis.stream().filter(millis -> millis > 5).count()));
    first.forEach((thread, from) -> {
      Allocated to = last.get(thread);
      double seconds = Duration.between(from.time(), to.time()).toNanos() / 1e9;
      if (thread.startsWith("malpan-") && seconds > 0) {
        double perSecond = (to.bytes() - from.bytes()) / seconds;
        text.append(
            String.format(
                Locale.ROOT,
                "allocated by %s over %.0f s: %,.0f B/s, %.3f B a move%n",
                thread,
                seconds,
                perSecond,
                perSecond / movesPerSecond));
      }
    });
    return text.toString();
  }

  private double share(double part) {
    return ticks.isEmpty() ? 0 : ticks.get((int) ((ticks.size() - 1) * part)).millis();
  }
}
