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
 * @param totalOutboundBytes memory that the links' held bytes take together; beyond it a link that
 *     asks for more than its share, which is this divided by the number of links, is closed with
 *     {@link CloseReason#OUTBOUND_FULL}
 */
public record TransportConfig(
    String threadName,
    int receiveBytes,
    int outboundBytes,
    int backlog,
    Duration linger,
    long totalOutboundBytes) {

  private static final long LEAST_TOTAL_BYTES = 16L << 20;
  private static final long MOST_TOTAL_BYTES = 1L << 30;

  /** A quarter of the heap that this JVM may have, 16 MiB at least and 1 GiB at most. */
  public static final long TOTAL_OUTBOUND_BYTES =
      Math.clamp(Runtime.getRuntime().maxMemory() / 4, LEAST_TOTAL_BYTES, MOST_TOTAL_BYTES);

  /**
   * 4 KiB receive buffers, 256 KiB outbound, a backlog of 4,096, 1 s to deliver the last bytes,
   * {@link #TOTAL_OUTBOUND_BYTES} for all links.
   */
  public static final TransportConfig DEFAULT =
      new TransportConfig("malpan-io", 4096, 256 * 1024, 4096, Duration.ofSeconds(1));

  /** Checks the numbers; throws {@link IllegalArgumentException} naming value and limit. */
  public TransportConfig {
    require(receiveBytes >= 64, "receive buffer of %d bytes: at least 64", receiveBytes);
    require(outboundBytes >= 1024, "outbound limit of %d bytes: at least 1024", outboundBytes);
    require(backlog >= 1, "backlog of %d: at least 1", backlog);
    require(!linger.isNegative(), "linger of %s: not negative", linger);
    require(
        totalOutboundBytes >= 1024,
        "total outbound limit of %d: at least 1024",
        totalOutboundBytes);
  }

  /** With {@link #TOTAL_OUTBOUND_BYTES} for all links. */
  public TransportConfig(
      String threadName, int receiveBytes, int outboundBytes, int backlog, Duration linger) {
    this(threadName, receiveBytes, outboundBytes, backlog, linger, TOTAL_OUTBOUND_BYTES);
  }

  private static void require(boolean holds, String format, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(format.formatted(value));
    }
  }

  /** This configuration under another thread name. */
  public TransportConfig withThreadName(String name) {
    return new TransportConfig(
        name, receiveBytes, outboundBytes, backlog, linger, totalOutboundBytes);
  }

  /** This configuration with another outbound limit. */
  public TransportConfig withOutboundBytes(int bytes) {
    return new TransportConfig(
        threadName, receiveBytes, bytes, backlog, linger, totalOutboundBytes);
  }

  /** This configuration with another limit for all links together. */
  public TransportConfig withTotalOutboundBytes(long bytes) {
    return new TransportConfig(threadName, receiveBytes, outboundBytes, backlog, linger, bytes);
  }
}
