package org.malpan.server;

import org.malpan.session.Session;

/** Hears at once what the gate takes in that is no input of the world. Tick thread. */
interface GateListener {

  /** A session logged in by the name of a piece that stood there without one: it plays on. */
  void resumed(Session session, int player);

  /** A player reports what has just happened. */
  void reported(int player, String why);
}
