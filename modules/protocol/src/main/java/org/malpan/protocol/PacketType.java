package org.malpan.protocol;

/** The type bytes of {@code malpan/2}: clients speak 1 to 63, servers 65 to 127. */
final class PacketType {

  static final int LOGIN = 1;
  static final int COMMAND = 2;
  static final int CHAT = 4;
  static final int PING = 5;
  static final int HEARTBEAT_ACK = 6;
  static final int LEAVE = 7;
  static final int ASK_ROUND_TRIPS = 8;

  static final int WELCOME = 65;
  static final int ADDED = 66;
  static final int MOVED = 67;
  static final int REMOVED = 68;
  static final int CHANGED = 69;
  static final int HAPPENED = 70;
  static final int CHAT_HEARD = 71;
  static final int PONG = 72;
  static final int HEARTBEAT = 73;
  static final int CLOSING = 74;
  static final int VIEW_RESET = 75;
  static final int ROUND_TRIP = 76;

  private PacketType() {}
}
