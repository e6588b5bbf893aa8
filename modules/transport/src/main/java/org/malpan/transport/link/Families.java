package org.malpan.transport.link;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/**
 * One meaning of an address that is bound, in all models: {@code 0.0.0.0} is all IPv4 addresses,
 * {@code ::} all of both families, any other address only itself. The JDK takes {@code 0.0.0.0} for
 * both families unless it is told otherwise.
 */
public final class Families {

  private static final boolean HAS_IPV6 = hasIpv6();

  private Families() {}

  private static boolean hasIpv6() {
    try (ServerSocketChannel _ = ServerSocketChannel.open(StandardProtocolFamily.INET6)) {
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** A channel of the address's family; of {@code ::} it is of both. */
  public static ServerSocketChannel server(InetSocketAddress address) throws IOException {
    return address.getAddress() instanceof Inet4Address
        ? ServerSocketChannel.open(StandardProtocolFamily.INET)
        : ServerSocketChannel.open();
  }

  /**
   * The address to bind a channel to that has no choice of its family: it is of both where the
   * system has both, and all IPv4 addresses are {@code ::ffff:0.0.0.0} to it.
   */
  public static InetSocketAddress mapped(InetSocketAddress address) throws UnknownHostException {
    InetAddress bound = address.getAddress();
    if (!HAS_IPV6 || !(bound instanceof Inet4Address) || !bound.isAnyLocalAddress()) {
      return address;
    }
    byte[] bytes = new byte[16];
    bytes[10] = (byte) 0xff;
    bytes[11] = (byte) 0xff;
    return new InetSocketAddress(Inet6Address.getByAddress(null, bytes, 0), address.getPort());
  }
}
