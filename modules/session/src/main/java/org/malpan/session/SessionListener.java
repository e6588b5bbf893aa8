package org.malpan.session;

import org.malpan.protocol.ClientPacket;

/**
 * Hears the turns of sessions. Called on threads of the transport, for one session one call after
 * the other; must not block.
 */
public interface SessionListener {

  /** A valid login came, once a session. The session waits for {@link Session#admit}. */
  void loggedIn(Session session, ClientPacket.Login login);

  /**
   * The session's inbox holds something after it held nothing. At most one call until {@link
   * Session#drainInbox}.
   */
  void inboxReady(Session session);

  /**
   * The peer asks for the round trips of those in its view. At most one call until {@link
   * Session#takeQuestion}.
   */
  void roundTripsAsked(Session session);

  /** The session's link is closed; the last call, once for every session. */
  void closed(Session session, SessionEnd end);
}
