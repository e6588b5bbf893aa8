package org.malpan.session;

/**
 * What one session, one address and all sessions together may use. {@code docs/limits.md} lists
 * each with its policy.
 *
 * @param loginTimeoutMillis from the link's opening to its login
 * @param heartbeatMillis of silence after which the peer is asked for a sign of life
 * @param idleTimeoutMillis of silence after which it is taken for gone
 * @param packetsPerSecond that a peer may send on average
 * @param packetBurst that it may send at once after a pause
 * @param chat lines that a peer may send
 * @param addresses connections from one address
 * @param sessions open at once that have logged in
 * @param pendingLogins connections open at once that have not logged in
 * @param inboxCommands that wait for a tick
 * @param outboxBytes that wait for the link
 * @param stallTimeoutMillis that a link may take none of the waiting bytes
 */
public record SessionLimits(
    int loginTimeoutMillis,
    int heartbeatMillis,
    int idleTimeoutMillis,
    int packetsPerSecond,
    int packetBurst,
    ChatLimits chat,
    AddressLimits addresses,
    int sessions,
    int pendingLogins,
    int inboxCommands,
    int outboxBytes,
    int stallTimeoutMillis) {

  /** The limits that hold unless others are configured. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          60,
          120,
          ChatLimits.DEFAULT,
          AddressLimits.DEFAULT,
          20_000,
          20_256,
          64,
          64 * 1024,
          10_000);

  /** Checks the ranges; throws {@link IllegalArgumentException} naming limit and value. */
  public SessionLimits {
    check("loginTimeoutMillis", loginTimeoutMillis, 1, 3_600_000);
    check("heartbeatMillis", heartbeatMillis, 1, 3_600_000);
    check("idleTimeoutMillis", idleTimeoutMillis, 1, 3_600_000);
    check("packetsPerSecond", packetsPerSecond, 1, 100_000);
    check("packetBurst", packetBurst, 1, 100_000);
    check("sessions", sessions, 1, 1_000_000);
    check("pendingLogins", pendingLogins, 1, 1_000_000);
    check("inboxCommands", inboxCommands, 1, 4096);
    check("outboxBytes", outboxBytes, 4 * 1024, 16 * 1024 * 1024);
    check("stallTimeoutMillis", stallTimeoutMillis, 1, 3_600_000);
  }

  static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s %d: %d..%d are allowed".formatted(name, value, least, most));
    }
  }
}
