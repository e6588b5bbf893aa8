package org.malpan.discovery;

/** What two sides say to each other, one datagram each. */
public sealed interface Datagram {

  /** Echoed, so that an answer is known to be to one's own question. */
  long token();

  /** Asks a server to say what it is. */
  record Question(long token) implements Datagram {}

  /** Says it. */
  record Answer(long token, ServerAnswer server) implements Datagram {}
}
