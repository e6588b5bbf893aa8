package org.malpan.transport.link;

import java.net.InetSocketAddress;
import java.nio.channels.NetworkChannel;
import org.malpan.transport.LinkListener;

/**
 * A link on a channel whose operations wait in the system: closing the channel is what ends them.
 *
 * @param <C> the kind of channel
 */
public abstract class ChannelLink<C extends NetworkChannel> extends SocketLink {

  /** The channel, which the link owns. */
  protected final C channel;

  /** A link whose listener has not heard of it yet. */
  protected ChannelLink(
      InetSocketAddress remote, LinkListener listener, LinkTransport transport, C channel) {
    super(remote, listener, transport);
    this.channel = channel;
  }

  /** Begins to connect, in a way that tells the listener of every failure. */
  protected abstract void connect();

  /** Begins to serve a connection that was accepted. */
  protected abstract void serve();

  /** The channel is closed; called once. */
  protected abstract void released();

  @Override
  protected boolean isBufferInUse() {
    return true;
  }

  @Override
  protected void abort() {
    // Whatever waits in the channel fails, and tells.
    LinkTransport.closeQuietly(channel);
  }

  @Override
  protected final void release() {
    LinkTransport.closeQuietly(channel);
    released();
  }
}
