package org.malpan.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A running I/O model: it accepts, connects, and owns the links that come of it. Thread-safe. */
public interface Transport {

  /**
   * Binds and starts to accept. Port 0 takes a free one; several listenings may be open.
   *
   * @throws IOException when the address cannot be bound; the message names address and cause
   * @throws IllegalStateException after {@link #stop}
   */
  Listening listen(InetSocketAddress address, LinkAcceptor acceptor) throws IOException;

  /**
   * Starts a connection and returns at once. The listener hears {@link LinkListener#opened}, or
   * {@link LinkListener#closed} with {@link CloseReason#CONNECT_FAILED}.
   *
   * @throws IllegalStateException after {@link #stop}
   */
  void connect(InetSocketAddress remote, LinkListener listener);

  /**
   * Hands the system what {@link Link#send} has collected since the last flush. A model may send
   * earlier, none sends later. Callers flush once after a batch, such as a tick.
   */
  void flush();

  /**
   * Stops accepting, closes all links with {@link CloseReason#TRANSPORT_STOPPED} after delivering
   * what they hold for at most {@code grace}, and ends the threads. Always leaves nothing behind; a
   * second call returns at once.
   *
   * @return whether every link had delivered its bytes within the grace
   */
  boolean stop(Duration grace);
}
