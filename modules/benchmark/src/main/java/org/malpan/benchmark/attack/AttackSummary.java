package org.malpan.benchmark.attack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One row for each attack, with the lowest and the highest figure of all models. */
final class AttackSummary {

  private final Map<Attack, List<Row>> rows = new EnumMap<>(Attack.class);
  private final List<Long> stopMillis = new ArrayList<>();

  void add(Row row) {
    rows.computeIfAbsent(row.attack(), _ -> new ArrayList<>()).add(row);
  }

  void addStop(long millis) {
    stopMillis.add(millis);
  }

  void print() {
    System.out.println();
    System.out.println(
        """
        | Attack | Models | Errors, lost moves | p50 ms | p99 ms | Logins let in | Slowest ms | Answers | Pieces left | MB more | Descriptors more | Threads more |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\
        """);
    rows.forEach((attack, all) -> System.out.println(line(attack, all)));
    System.out.printf(
        "%nSIGTERM with a stuck console: %s ms%n", range(stopMillis, Long::doubleValue, "%.0f"));
  }

  private static String line(Attack attack, List<Row> all) {
    return "| "
        + String.join(
            " | ",
            attack.sentence(),
            Integer.toString(all.size()),
            "%d, %d"
                .formatted(
                    all.stream().mapToInt(row -> row.bots().errorCount()).sum(),
                    all.stream().mapToLong(row -> row.bots().lost()).sum()),
            range(all, row -> row.bots().roundTripMillis(50), "%.1f"),
            range(all, Row::p99, "%.1f"),
            "%d of %d"
                .formatted(
                    all.stream().mapToInt(r -> r.visits().letIn()).sum(),
                    all.stream().mapToInt(row -> row.visits().logins()).sum()),
            range(all, row -> row.visits().slowestMillis(), "%.0f"),
            "%d of %d"
                .formatted(
                    all.stream().mapToInt(row -> row.visits().answered()).sum(),
                    all.stream().mapToInt(row -> row.visits().questions()).sum()),
            range(all, Row::piecesLeft, "%.0f"),
            range(all, Row::grown, "%.0f"),
            range(all, row -> row.after().descriptors() - row.first().descriptors(), "%.0f"),
            range(all, row -> row.after().threads() - row.first().threads(), "%.0f"))
        + " |";
  }

  private static <T> String range(List<T> all, ToDoubleFunction<T> figure, String format) {
    double low = all.stream().mapToDouble(figure).min().orElse(0);
    double high = all.stream().mapToDouble(figure).max().orElse(0);
    String from = String.format(Locale.ROOT, format, low);
    String to = String.format(Locale.ROOT, format, high);
    return from.equals(to) ? from : from + " to " + to;
  }
}
