package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.NetworkChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.transport.Listening;

/**
 * A bound channel that accepts.
 *
 * @param <S> the kind of channel
 */
public abstract class ChannelListening<S extends NetworkChannel> implements Listening {

  private final LinkTransport transport;
  private final S channel;
  private final InetSocketAddress address;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A listening on a bound channel. */
  protected ChannelListening(LinkTransport transport, S channel) throws IOException {
    this.transport = transport;
    this.channel = channel;
    this.address = (InetSocketAddress) channel.getLocalAddress();
  }

  /** Begins to accept. */
  protected abstract void start();

  /** The channel is closed; called once. */
  protected abstract void released();

  /** What is bound. */
  protected final S socket() {
    return channel;
  }

  /** Whether it accepts still. */
  protected final boolean isOpen() {
    return channel.isOpen() && !transport.isStopping();
  }

  @Override
  public final InetSocketAddress address() {
    return address;
  }

  @Override
  public final void close() {
    if (closed.compareAndSet(false, true)) {
      LinkTransport.closeQuietly(channel);
      transport.removed(this);
      released();
    }
  }

  @Override
  public final String toString() {
    return "listening on " + address;
  }
}
