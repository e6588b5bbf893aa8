package org.malpan.server;

/**
 * Takes a match's ticks when they are due by real time. With {@link TickPace#IMMEDIATE} inputs take
 * effect as soon as they wait, in the tick that is under way. Belongs to the thread that ticks.
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

  /** Whether an input takes effect before the quiet time is over. */
  boolean isImmediate() {
    return quietTicks > 1;
  }

  /** Time until there is something to do without a further input, 0 when there is already. */
  long waitNanos() {
    return isHurried() ? 0 : pace.waitNanos(System.nanoTime(), quietTicks);
  }

  /** Whether some of what comes in is answered before the next tick. */
  boolean answersMeanwhile() {
    return match.hasAnsweredLately();
  }

  /** Inputs that were taken so far. */
  long inputsTaken() {
    return match.inputsTaken();
  }

  private boolean isHurried() {
    return isImmediate() && match.isWaitedFor();
  }

  /** Ticks given up so far. Any thread. */
  long skippedTicks() {
    return skippedTicks;
  }

  /** Takes the ticks that are due, perhaps none, and inputs that are to take effect at once. */
  void takeWhatIsDue() {
    if (waitNanos() > 0) {
      return;
    }
    int due = pace.due(System.nanoTime());
    if (due > quietTicks) {
      skippedTicks = pace.skipped();
      new FellBehindEvent(match.status(0).tick(), due, skippedTicks).commit();
    }
    if (isImmediate()) {
      match.take(due);
    } else if (due > 0) {
      match.tick(due);
    }
  }
}
