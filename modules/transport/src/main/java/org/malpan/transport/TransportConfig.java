package org.malpan.transport;

import java.time.Duration;

/**
 * The limits of a transport.
 *
 * @param threadName what its threads' names start with
 * @param receiveBytes size of a receive buffer, at least 64
 * @param outboundBytes bytes that a link holds while its peer does not read; one more closes it
 *     with {@link CloseReason#OUTBOUND_FULL}
 * @param backlog connections that wait for accept
 * @param linger how long a closing link may take to deliver what it holds
 */
public record TransportConfig(
    String threadName, int receiveBytes, int outboundBytes, int backlog, Duration linger) {

  /** 4 KiB receive buffers, 256 KiB outbound, a backlog of 4,096, 1 s to deliver the last bytes. */
  public static final TransportConfig DEFAULT =
      new TransportConfig("malpan-io", 4096, 256 * 1024, 4096, Duration.ofSeconds(1));

  /** Checks the numbers; throws {@link IllegalArgumentException} naming value and limit. */
  public TransportConfig {
    require(receiveBytes >= 64, "receive buffer of %d bytes: at least 64", receiveBytes);
    require(outboundBytes >= 1024, "outbound limit of %d bytes: at least 1024", outboundBytes);
    require(backlog >= 1, "backlog of %d: at least 1", backlog);
    require(!linger.isNegative(), "linger of %s: not negative", linger);
  }

  private static void require(boolean holds, String format, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(format.formatted(value));
    }
  }

  /** This configuration under another thread name. */
  public TransportConfig withThreadName(String name) {
    return new TransportConfig(name, receiveBytes, outboundBytes, backlog, linger);
  }

  /** This configuration with another outbound limit. */
  public TransportConfig withOutboundBytes(int bytes) {
    return new TransportConfig(threadName, receiveBytes, bytes, backlog, linger);
  }
}
