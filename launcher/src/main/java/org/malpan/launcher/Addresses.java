package org.malpan.launcher;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and writes {@code HOST:PORT}, with IPv6 addresses in brackets. */
final class Addresses implements ITypeConverter<InetSocketAddress> {

  Addresses() {}

  @Override
  public InetSocketAddress convert(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new TypeConversionException(
          "'%s': expected HOST:PORT, such as 127.0.0.1:4000".formatted(text));
    }
    String host = text.substring(0, colon).replaceAll("^\\[|]$", "");
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      InetSocketAddress address = new InetSocketAddress(host, port);
      if (address.isUnresolved()) {
        throw new TypeConversionException("'%s': no such host".formatted(host));
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'%s': the port must be a number from 0 to 65535".formatted(text));
    }
  }

  /** The address as a user would type it. */
  static String text(InetSocketAddress address) {
    InetAddress host = address.getAddress();
    String text =
        host instanceof Inet6Address six ? "[" + shortened(six) + "]" : host.getHostAddress();
    return text + ":" + address.getPort();
  }

  private static String shortened(Inet6Address host) {
    if (host.isAnyLocalAddress()) {
      return "::";
    }
    return host.isLoopbackAddress() ? "::1" : host.getHostAddress();
  }

  /**
   * The same, what is spoken there, and which addresses of this machine it opens when it is not
   * just that one.
   *
   * @param dialect empty for the native protocol
   */
  static String opened(InetSocketAddress address, Optional<String> dialect) {
    String place = text(address) + dialect.map(name -> " " + name).orElse("");
    if (!address.getAddress().isAnyLocalAddress()) {
      return place;
    }
    String all =
        address.getAddress() instanceof Inet6Address ? "all addresses" : "all IPv4 addresses";
    return place + ", " + all;
  }
}
