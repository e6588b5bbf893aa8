package org.malpan.server;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * Ticks taken together, or inputs that took effect at once, to the last byte handed to the
 * transport. Off unless asked for.
 */
@Name("org.malpan.Tick")
@Label("Tick")
@Category("Malpan")
@Description("Inputs, world and broadcast of ticks taken together, or of inputs taken at once")
@StackTrace(false)
@Enabled(false)
final class TickEvent extends Event {

  @Label("Tick")
  long tick;

  @Label("Inputs")
  int inputs;

  @Label("Players")
  int players;

  @Label("Sessions told")
  @Description("That had something to be sent")
  int told;

  @Label("Busy sessions")
  @Description("Of those told, whose links had not sent earlier bytes yet")
  int busy;
}
