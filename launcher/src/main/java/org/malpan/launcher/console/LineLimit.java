package org.malpan.launcher.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many lines of a kind are written: what a stranger can cause, a stranger can cause often. Five
 * of a kind pass at once and one in ten seconds after them; the rest is counted. Thread-safe.
 */
public final class LineLimit {

  /** Lines of a kind that pass at once. */
  static final int BURST = 5;

  /** Time after which one more passes. */
  static final long REFILL_NANOS = 10_000_000_000L;

  /** Kinds that are told apart; those beyond share one count. */
  static final int MOST_KINDS = 256;

  private final LongSupplier nanoTime;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * Starts with nothing counted.
   *
   * @param nanoTime a clock such as {@link System#nanoTime}
   */
  public LineLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Says whether a line of that kind may be written now. */
  public synchronized boolean passes(String kind) {
    String name = kinds.containsKey(kind) || kinds.size() < MOST_KINDS ? kind : "other kinds";
    return kinds.computeIfAbsent(name, _ -> new Kind(nanoTime.getAsLong())).passes();
  }

  /** A line for each kind of which lines were left out and one may be written again. */
  public synchronized List<String> leftOut() {
    List<String> lines = new ArrayList<>();
    kinds.forEach((name, kind) -> {
      if (kind.leftOut > 0 && kind.take()) {
        lines.add("%d more lines of %s left out".formatted(kind.leftOut, name));
        kind.leftOut = 0;
      }
    });
    return lines;
  }

  /** The same for all kinds, whether or not one may be written: the end is near. */
  public synchronized List<String> allLeftOut() {
    kinds.values().forEach(kind -> kind.tokens = BURST);
    return leftOut();
  }

  private final class Kind {
    private int tokens = BURST;
    private long refilledNanos;
    private long leftOut;

    Kind(long now) {
      refilledNanos = now;
    }

    boolean passes() {
      // The count comes first, so that lines are told in their order.
      boolean passes = leftOut == 0 && take();
      if (!passes) {
        leftOut++;
      }
      return passes;
    }

    boolean take() {
      long refills = (nanoTime.getAsLong() - refilledNanos) / REFILL_NANOS;
      if (refills > 0) {
        tokens = (int) Math.min(BURST, tokens + refills);
        refilledNanos += refills * REFILL_NANOS;
      }
      if (tokens == 0) {
        return false;
      }
      tokens--;
      return true;
    }
  }
}
