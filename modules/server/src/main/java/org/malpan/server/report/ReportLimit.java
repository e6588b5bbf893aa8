package org.malpan.server.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often a player may report: a report costs a file. By name, so that who leaves and logs in
 * again has no more of them. Tick thread.
 */
public final class ReportLimit {

  /** What a player is told whose report is not taken. */
  public static final String REFUSAL = "not taken: one report in 30 s is allowed";

  static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Names that are remembered; the oldest is forgotten first. */
  static final int MOST_NAMES = 1024;

  private final Map<String, Long> takenNanos = new LinkedHashMap<>();

  /** Nobody has reported. */
  public ReportLimit() {}

  /** Whether a report of that player is taken now. */
  public boolean takes(String name, long nowNanos) {
    Long last = takenNanos.get(name);
    if (last != null && nowNanos - last < BETWEEN_NANOS) {
      return false;
    }
    takenNanos.remove(name);
    takenNanos.put(name, nowNanos);
    if (takenNanos.size() > MOST_NAMES) {
      takenNanos.remove(takenNanos.keySet().iterator().next());
    }
    return true;
  }
}
