package org.malpan.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a server ends a session. {@code docs/limits.md} says which limit leads to which. */
public enum DisconnectReason {
  /** The client said it leaves. */
  LEFT("you left the match"),
  /** The server is stopping. */
  SERVER_STOPPING("the server is stopping"),
  /** The first four bytes were not Malpan's. */
  BAD_MAGIC("this port speaks the Malpan protocol"),
  /** Magic or login named a version this server does not speak. */
  UNSUPPORTED_VERSION("client and server speak different protocol versions"),
  /** A packet broke the protocol. */
  PROTOCOL_VIOLATION("a packet broke the protocol"),
  /** A name, piece or text in the login is not allowed. */
  LOGIN_REFUSED("the login was refused"),
  /** No login came in time. */
  LOGIN_TIMEOUT("no login came in time"),
  /** Nothing came for too long. */
  IDLE_TIMEOUT("nothing was heard from you for too long"),
  /** More packets a second than allowed. */
  RATE_LIMIT("too many packets a second"),
  /** More commands than the world takes a tick, for longer than the inbox holds. */
  INBOX_FULL("more commands than the server can take"),
  /** Bytes came faster than the peer read them. */
  SLOW_CONSUMER("your connection is too slow for this match"),
  /** The match has all the players it takes. */
  SERVER_FULL("the match is full"),
  /** Too many connections from this address. */
  ADDRESS_LIMIT("too many connections from your address"),
  /** The server's own fault; its log has more. */
  INTERNAL_ERROR("the server made a mistake"),
  /** Another connection took this session over. */
  TAKEN_OVER("your session continues on another connection");

  private static final List<DisconnectReason> BY_CODE = List.of(values());

  private final String sentence;

  DisconnectReason(String sentence) {
    this.sentence = sentence;
  }

  /** The number on the wire. */
  public int code() {
    return ordinal();
  }

  /** A short sentence without capital or full stop, for people. */
  public String sentence() {
    return sentence;
  }

  /** The name in logs and JSON: {@code slow-consumer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason with that {@link #code()}, or empty when there is none. */
  public static Optional<DisconnectReason> ofCode(int code) {
    return code >= 0 && code < BY_CODE.size() ? Optional.of(BY_CODE.get(code)) : Optional.empty();
  }
}
