package org.malpan.benchmark.macro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All outcomes by load and side, in the order they were first measured. */
final class Results {

  private final Map<Load, Map<Side, List<Outcome>>> outcomes = new LinkedHashMap<>();

  void add(Load load, Side side, Outcome outcome) {
    outcomes
        .computeIfAbsent(load, _ -> new LinkedHashMap<>())
        .computeIfAbsent(side, _ -> new ArrayList<>())
        .add(outcome);
  }

  Iterable<Load> loads() {
    return outcomes.keySet();
  }

  Iterable<Side> sides(Load load) {
    return outcomes.get(load).keySet();
  }

  List<Outcome> of(Load load, Side side) {
    return outcomes.get(load).get(side);
  }

  /** The middle one of a figure's values. */
  double median(Load load, Side side, ToDoubleFunction<Outcome> figure) {
    double[] values = of(load, side).stream().mapToDouble(figure).sorted().toArray();
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  /** The first thing that was wrong in any run, or nothing. */
  String wrong(Load load, Side side) {
    return of(load, side).stream()
        .map(Outcome::wrong)
        .filter(wrong -> !wrong.isEmpty())
        .findFirst()
        .orElse("");
  }
}
