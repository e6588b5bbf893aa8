/**
 * Sessions: what a link becomes when a player is behind it. Life cycle, admission, time-outs, the
 * inbox that the tick reads and the outbox that it fills. Knows packets, not rules.
 */
module org.malpan.session {
  requires transitive org.malpan.protocol;
  requires transitive org.malpan.transport;

  exports org.malpan.session;
}
