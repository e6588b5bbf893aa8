package org.malpan.desktop.join;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's address as a player types it. Not resolved: that may wait for the network.
 *
 * @param host a name or an IP address, without brackets
 * @param port 1 to 65535
 */
public record ServerAddress(String host, int port) {

  /** Where a server listens that was not told otherwise. */
  public static final int USUAL_PORT = 4000;

  private static final Pattern TEXT =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.%\\w]+)]|([\\p{L}\\p{N}._-]{1,253}))(?::([0-9]{1,5}))?");
  private static final Pattern BARE_IPV6 =
      Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*");

  /** Checks the port. */
  public ServerAddress {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port %d: 1 to 65535 are allowed".formatted(port));
    }
  }

  /** Reads {@code host}, {@code host:port}, {@code [ipv6]:port} or an IPv6 address; else empty. */
  public static Optional<ServerAddress> parse(String text) {
    String trimmed = text.strip();
    if (BARE_IPV6.matcher(trimmed).matches()) {
      return Optional.of(new ServerAddress(trimmed, USUAL_PORT));
    }
    Matcher matcher = TEXT.matcher(trimmed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int port = matcher.group(3) == null ? USUAL_PORT : Integer.parseInt(matcher.group(3));
    return port < 1 || port > 65_535
        ? Optional.empty()
        : Optional.of(new ServerAddress(host, port));
  }

  /** The address of what has answered. */
  public static ServerAddress of(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    return new ServerAddress(
        ip == null ? address.getHostString() : ip.getHostAddress(), address.getPort());
  }

  /** To be asked: resolved by whoever asks. */
  public InetSocketAddress unresolved() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  /** To be joined. Waits for the network: not for the event thread. */
  public InetSocketAddress resolved() throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByName(host), port);
  }

  /** As a player would type it. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
