package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** How sockets are bound and set up, the same for all models on channels. */
public final class Bound {

  private Bound() {}

  /**
   * A bound, non-blocking server channel.
   *
   * @throws IOException naming the address and the cause
   */
  public static ServerSocketChannel listen(InetSocketAddress address, int backlog)
      throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.configureBlocking(false);
      // A server that restarts takes its port again at once.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return channel.bind(address, backlog);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw cannotListen(address, e);
    }
  }

  /** The failure with the address in its message. */
  public static IOException cannotListen(InetSocketAddress address, Exception cause) {
    return new IOException(
        "cannot listen on %s:%d: %s"
            .formatted(address.getHostString(), address.getPort(), cause.getMessage()),
        cause);
  }

  /** Makes a channel non-blocking and sets {@link #configure(NetworkChannel)}. */
  public static void configure(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    configure((NetworkChannel) channel);
  }

  /** Small packets leave at once: batching is ours, by ticks. */
  public static void configure(NetworkChannel channel) throws IOException {
    NetworkChannel _ = channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }
}
