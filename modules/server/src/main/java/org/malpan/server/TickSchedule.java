package org.malpan.server;

/**
 * Takes a match's ticks when they are due: by real time, and with {@link TickPace#IMMEDIATE} as
 * soon as inputs wait. Belongs to the thread that ticks.
 */
final class TickSchedule {

  private final Match match;
  private final Pace pace;

  /** Ticks that are taken together while nothing comes in. */
  private final int quietTicks;

  private volatile long skippedTicks;

  TickSchedule(Match match, ServerConfig config) {
    this.match = match;
    quietTicks = Math.max(1, config.world().tickRate() / config.flushRate());
    pace =
        new Pace(config.world().tickRate(), quietTicks * config.catchUpTicks(), System.nanoTime());
  }

  /** Whether an input is a reason to tick before the quiet time is over. */
  boolean isImmediate() {
    return quietTicks > 1;
  }

  /** Time until the next tick that is to be taken without a further input, 0 when it is due. */
  long waitNanos() {
    return pace.waitNanos(System.nanoTime(), isHurried() ? 1 : quietTicks);
  }

  /** Whether inputs wait that bring the next tick forward. */
  boolean isHurried() {
    return isImmediate() && match.isWaitedFor();
  }

  /** Ticks given up so far. Any thread. */
  long skippedTicks() {
    return skippedTicks;
  }

  /** Takes the ticks that are due, perhaps none. */
  void tickWhatIsDue() {
    if (waitNanos() > 0) {
      return;
    }
    int due = pace.due(System.nanoTime());
    if (due > quietTicks) {
      skippedTicks = pace.skipped();
      new FellBehindEvent(match.status(0).tick(), due, skippedTicks).commit();
    }
    if (due > 0) {
      match.tick(due);
    }
  }
}
