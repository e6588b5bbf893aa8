package org.malpan.session;

/**
 * What one address may use, so that it leaves room for others.
 *
 * @param connections open at once
 * @param connectionsPerSecond new ones on average; as many as may be open may come at once
 * @param ipv6PrefixBits leading bits by which IPv6 addresses count as one: a provider gives each
 *     customer a whole network
 * @param limitLoopback whether loopback addresses have these limits too
 */
public record AddressLimits(
    int connections, int connectionsPerSecond, int ipv6PrefixBits, boolean limitLoopback) {

  /** The limits that hold unless others are configured. */
  public static final AddressLimits DEFAULT = new AddressLimits(100, 20, 64, false);

  /** Checks the ranges; throws {@link IllegalArgumentException} naming limit and value. */
  public AddressLimits {
    SessionLimits.check("connectionsPerAddress", connections, 1, 1_000_000);
    SessionLimits.check("connectionsPerSecond", connectionsPerSecond, 1, 1_000_000);
    SessionLimits.check("ipv6PrefixBits", ipv6PrefixBits, 1, 128);
  }
}
