package org.malpan.transport;

import java.net.InetAddress;

/**
 * An address, or all that begin with the same bits.
 *
 * @param first the address, whose bits behind the prefix are 0
 * @param bits of the prefix
 */
public record AddressRange(InetAddress first, int bits) {

  /** Checks the prefix; throws {@link IllegalArgumentException}. */
  public AddressRange {
    int most = first.getAddress().length * Byte.SIZE;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(
          "a prefix of %d bits: 0 to %d are allowed".formatted(bits, most));
    }
    if (!hasPrefix(first.getAddress(), first.getAddress(), bits, true)) {
      throw new IllegalArgumentException(
          "%s has bits behind the first %d".formatted(first.getHostAddress(), bits));
    }
  }

  /**
   * Reads {@code 192.0.2.7}, {@code 10.0.0.0/8} or {@code fd00::/8}; names are not resolved.
   *
   * @throws IllegalArgumentException when it is none of these, saying why
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = address.getAddress().length * Byte.SIZE;
    try {
      return new AddressRange(
          address, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s': expected ADDRESS/BITS".formatted(text), e);
    }
  }

  /** Whether the address is one of them. */
  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    byte[] own = first.getAddress();
    return other.length == own.length && hasPrefix(own, other, bits, false);
  }

  /** Whether the first bits are the same; with {@code isWhole} also that all others are 0. */
  private static boolean hasPrefix(byte[] own, byte[] other, int bits, boolean isWhole) {
    for (int i = 0; i < own.length; i++) {
      int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
      int mask = 0xff << Byte.SIZE - kept & 0xff;
      if (((own[i] ^ other[i]) & mask) != 0 || isWhole && (other[i] & ~mask & 0xff) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }
}
