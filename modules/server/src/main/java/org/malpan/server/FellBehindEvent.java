package org.malpan.server;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The tick loop came later than one period. */
@Name("org.malpan.FellBehind")
@Label("Fell Behind")
@Category("Malpan")
@Description("The tick loop was late by more than one tick")
@StackTrace(false)
final class FellBehindEvent extends Event {

  @Label("Tick")
  long tick;

  @Label("Ticks Done At Once")
  int done;

  @Label("Ticks Skipped So Far")
  long skipped;

  FellBehindEvent(long tick, int done, long skipped) {
    this.tick = tick;
    this.done = done;
    this.skipped = skipped;
  }
}
