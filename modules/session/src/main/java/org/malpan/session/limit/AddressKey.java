package org.malpan.session.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What counts as one address: an IPv4 address, or the network of an IPv6 address, since one
 * customer has all addresses of a network.
 */
record AddressKey(boolean isIpv6, long high, long low) {

  /**
   * @param ipv6PrefixBits leading bits that are kept, 1 to 128
   */
  static AddressKey of(InetAddress address, int ipv6PrefixBits) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    if (address instanceof Inet6Address) {
      return new AddressKey(
          true,
          bytes.getLong() & mask(ipv6PrefixBits),
          bytes.getLong() & mask(ipv6PrefixBits - Long.SIZE));
    }
    return new AddressKey(false, 0, bytes.getInt());
  }

  private static long mask(int bits) {
    return bits <= 0 ? 0 : bits >= Long.SIZE ? -1 : -1L << Long.SIZE - bits;
  }
}
