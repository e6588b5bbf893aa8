package org.malpan.benchmark.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.malpan.client.BotReport;

/**
 * What players that keep the rules saw during an attack, and what the server held before and after.
 *
 * @param strangers connections that the attack made, or datagrams that it sent
 * @param piecesLeft once all have left
 * @param first of the server, before all attacks; its memory once it collected garbage
 */
record Row(
    String model,
    Attack attack,
    long strangers,
    BotReport bots,
    Visits visits,
    int piecesLeft,
    Target.Holding first,
    Target.Holding after) {

  static final String HEADER =
      """
      | Model | Attack | Connections or datagrams | Errors | Lost moves | p50, p99 ms | Logins | Slowest ms | Answers | Pieces left | MB | Descriptors | Threads | Held |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|\
      """;

  private static final double P99_MILLIS = 150;
  private static final long LOGIN_MILLIS = 1_000;

  /** Buffers are kept for reuse, 96 MiB of them at most. */
  private static final double MORE_MEGABYTES = 128;

  /** The JVM's own threads come and go: compilers and carriers of virtual threads. */
  static final int MORE_THREADS = 6;

  /** Visits from one address during the attack: logins and questions over UDP. */
  record Visits(
      int logins, List<String> refusals, long slowestMillis, int questions, int answered) {

    int letIn() {
      return logins - refusals.size();
    }
  }

  /** What was not as it must be, in plain words. */
  List<String> failures() {
    List<String> failures = new ArrayList<>(bots.errors());
    check(failures, bots.connected() == Honest.BOTS, "%d bots got in", bots.connected());
    check(failures, bots.lost() == 0, "%d moves were lost", bots.lost());
    check(failures, p99() < P99_MILLIS, "p99 is above %.0f ms", P99_MILLIS);
    check(failures, visits.logins > 0, "no visitor logged in");
    visits.refusals.forEach(refusal -> failures.add("a login was refused: " + refusal));
    check(failures, visits.slowestMillis <= LOGIN_MILLIS, "a login took over %d ms", LOGIN_MILLIS);
    check(failures, visits.answered == visits.questions, "a question got no answer");
    check(failures, piecesLeft == 0, "%d pieces are left", piecesLeft);
    check(failures, after.descriptors() <= first.descriptors(), "descriptors are left");
    check(failures, after.threads() <= first.threads() + MORE_THREADS, "threads are left");
    check(failures, grown() <= MORE_MEGABYTES, "%.0f MB are left", grown());
    check(failures, attack == Attack.NONE || strangers > 0, "the attack reached nothing");
    return failures;
  }

  private static void check(List<String> failures, boolean held, String text, Object... values) {
    if (!held) {
      failures.add(String.format(Locale.ROOT, text, values));
    }
  }

  double p99() {
    return bots.roundTripMillis(99);
  }

  double grown() {
    return after.residentMegabytes() - first.residentMegabytes();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d of %d | %.1f, %.1f | %d of %d | %d | %d of %d | %d | %.0f → %.0f | %d → %d | %d → %d | %s |",
        model,
        attack.sentence(),
        strangers,
        bots.errorCount(),
        bots.lost(),
        bots.movesSent(),
        bots.roundTripMillis(50),
        p99(),
        visits.letIn(),
        visits.logins,
        visits.slowestMillis,
        visits.answered,
        visits.questions,
        piecesLeft,
        first.residentMegabytes(),
        after.residentMegabytes(),
        first.descriptors(),
        after.descriptors(),
        first.threads(),
        after.threads(),
        failures().isEmpty() ? "yes" : String.join("; ", failures()));
  }
}
