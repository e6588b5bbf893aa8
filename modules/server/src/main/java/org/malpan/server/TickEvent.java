package org.malpan.server;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One tick, from its inputs to the last byte handed to the transport. Off unless asked for. */
@Name("org.malpan.Tick")
@Label("Tick")
@Category("Malpan")
@Description("Inputs, world step and broadcast of one tick")
@StackTrace(false)
@Enabled(false)
final class TickEvent extends Event {

  @Label("Tick")
  long tick;

  @Label("Inputs")
  int inputs;

  @Label("Players")
  int players;
}
