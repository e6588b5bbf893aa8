package org.malpan.server;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.malpan.session.Session;
import org.malpan.session.SessionEnd;

/** A session is over. */
@Name("org.malpan.SessionClosed")
@Label("Session Closed")
@Category("Malpan")
@Description("A session is over, and why")
@StackTrace(false)
final class SessionClosedEvent extends Event {

  @Label("Session")
  long session;

  @Label("Remote")
  String remote;

  @Label("Reason")
  String reason;

  @Label("Detail")
  String detail;

  private SessionClosedEvent() {}

  /** Tells a recording, if there is one; else the address is not even put into words. */
  static void tell(Session closed, SessionEnd end) {
    SessionClosedEvent event = new SessionClosedEvent();
    if (event.isEnabled()) {
      event.session = closed.id();
      event.remote = closed.remote().toString();
      event.reason = end.label();
      event.detail = end.detail();
      event.commit();
    }
  }
}
