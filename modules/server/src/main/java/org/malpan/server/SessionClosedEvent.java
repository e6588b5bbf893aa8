package org.malpan.server;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

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

  SessionClosedEvent(long session, String remote, String reason, String detail) {
    this.session = session;
    this.remote = remote;
    this.reason = reason;
    this.detail = detail;
  }
}
