package org.malpan.transport.polling;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** What the busy loop did in the last second, and since then at its end. */
@Name("org.malpan.Polling")
@Label("Polling")
@Category("Malpan")
@Description("What the busy loop of the polling model did in a second, most of it in vain")
@StackTrace(false)
final class PollingEvent extends Event {

  @Label("Sockets")
  @Description("Sockets that are tried in a round")
  int sockets;

  @Label("Rounds")
  long rounds;

  @Label("Tries")
  @Description("Reads and accepts that were tried")
  long tries;

  @Label("Tries in vain")
  @Description("Those that would have blocked")
  long vainTries;
}
