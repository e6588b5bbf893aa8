package org.malpan.transport.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A header of the PROXY protocol, version 2.
 *
 * <pre>
 *   12 signature | 1 version 2, command | 1 family, protocol | 2 length | addresses, ports | TLVs
 * </pre>
 */
sealed interface ProxyHeader {

  /** Longest header: far above what proxies send, and little to hold for a connection. */
  int MOST_BYTES = 1_024;

  /** Bytes before the addresses. */
  int FIXED_BYTES = 16;

  /** More bytes are needed. */
  record Incomplete() implements ProxyHeader {}

  /** It is no header that we take; {@code why} is for the log. */
  record Malformed(String why) implements ProxyHeader {}

  /**
   * A whole header.
   *
   * @param source for whom the proxy speaks; empty when it speaks for itself
   * @param bytes that it takes
   */
  record Complete(Optional<InetSocketAddress> source, int bytes) implements ProxyHeader {}

  /** Reads from the buffer's position on, which stays. */
  static ProxyHeader read(ByteBuffer from) {
    ByteBuffer bytes = from.slice().order(ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < Fields.SIGNATURE.length && i < bytes.limit(); i++) {
      if (bytes.get(i) != Fields.SIGNATURE[i]) {
        return new Malformed("the first bytes are not the PROXY protocol's, version 2");
      }
    }
    if (bytes.limit() < FIXED_BYTES) {
      return new Incomplete();
    }
    int version = bytes.get(Fields.COMMAND) >> 4 & 0xf;
    int command = bytes.get(Fields.COMMAND) & 0xf;
    int family = bytes.get(Fields.FAMILY) & 0xff;
    int length = FIXED_BYTES + (bytes.getShort(Fields.LENGTH) & 0xffff);
    if (version != 2 || command > Fields.PROXY) {
      return new Malformed(
          "version %d, command %d: 2 and 0 or 1 are known".formatted(version, command));
    }
    if (length > MOST_BYTES) {
      return new Malformed("a header of %d bytes: at most %d".formatted(length, MOST_BYTES));
    }
    int addressBytes = Fields.addressBytes(family);
    boolean speaksForItself = command == Fields.LOCAL || family == Fields.UNSPECIFIED;
    if (!speaksForItself && addressBytes == 0) {
      return new Malformed(
          "family and protocol 0x%02x: TCP over IPv4 or IPv6 is known".formatted(family));
    }
    if (!speaksForItself && length < FIXED_BYTES + 2 * addressBytes + 2 * Short.BYTES) {
      return new Malformed("a header of %d bytes is too short for its addresses".formatted(length));
    }
    if (bytes.limit() < length) {
      return new Incomplete();
    }
    return speaksForItself
        ? new Complete(Optional.empty(), length)
        : new Complete(Optional.of(source(bytes, addressBytes)), length);
  }

  private static InetSocketAddress source(ByteBuffer bytes, int addressBytes) {
    byte[] address = new byte[addressBytes];
    bytes.get(FIXED_BYTES, address);
    int port = bytes.getShort(FIXED_BYTES + 2 * addressBytes) & 0xffff;
    try {
      // An IPv4 address that is written as one of IPv6 counts as what it is.
      return new InetSocketAddress(InetAddress.getByAddress(address), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }

  /** Where fields are and what they say. */
  final class Fields {

    static final byte[] SIGNATURE = {
      0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a
    };
    static final int COMMAND = 12;
    static final int FAMILY = 13;
    static final int LENGTH = 14;
    static final int LOCAL = 0;
    static final int PROXY = 1;
    static final int UNSPECIFIED = 0;
    static final int TCP_IPV4 = 0x11;
    static final int TCP_IPV6 = 0x21;

    private Fields() {}

    /** Bytes of one address; 0 of a family that we do not take. */
    static int addressBytes(int family) {
      return switch (family) {
        case TCP_IPV4 -> 4;
        case TCP_IPV6 -> 16;
        default -> 0;
      };
    }
  }
}
