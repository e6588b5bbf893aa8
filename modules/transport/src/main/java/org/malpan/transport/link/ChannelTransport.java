package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.Optional;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.TransportConfig;

/**
 * A transport on channels of the JDK.
 *
 * @param <S> the kind that accepts
 * @param <C> the kind that carries a link
 */
public abstract class ChannelTransport<S extends NetworkChannel, C extends NetworkChannel>
    extends LinkTransport {

  private static final System.Logger LOG = System.getLogger(ChannelTransport.class.getName());

  /** A transport under the limits. */
  protected ChannelTransport(TransportConfig config) {
    super(config);
  }

  // ---- what a kind of channel adds

  /** A channel that is not bound yet, and is going to be bound to that address. */
  protected abstract S openServer(InetSocketAddress address) throws IOException;

  /** A channel that is not connected yet. */
  protected abstract C openChannel() throws IOException;

  /** Binds. */
  protected abstract void bind(S channel, InetSocketAddress address) throws IOException;

  /** The address of an accepted channel's peer. */
  protected abstract InetSocketAddress remote(C channel) throws IOException;

  /** A listening on a bound channel. */
  protected abstract ChannelListening<S> listening(S channel, LinkAcceptor acceptor)
      throws IOException;

  /** A link on a channel. */
  protected abstract ChannelLink<C> link(InetSocketAddress remote, LinkListener listener, C channel)
      throws IOException;

  // ---- the same for all

  @Override
  protected final Listening bind(InetSocketAddress address, LinkAcceptor acceptor)
      throws IOException {
    S channel = openServer(address);
    try {
      // A server that restarts takes its port again at once.
      NetworkChannel _ = channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      bind(channel, address);
      ChannelListening<S> listening = listening(channel, acceptor);
      listening.start();
      return listening;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  protected final void begin(InetSocketAddress remote, LinkListener listener) {
    C channel = null;
    try {
      channel = openChannel();
      entered(remote, listener, channel).connect();
    } catch (IOException e) {
      if (channel != null) {
        closeQuietly(channel);
      }
      UnopenedLink.fail(remote, listener, this, e);
    }
  }

  /** Makes a link of an accepted channel, unless nobody listens to it. */
  public final void accepted(C channel, LinkAcceptor acceptor) {
    InetSocketAddress remote;
    Optional<LinkListener> listener;
    try {
      remote = remote(channel);
      listener = listenerFor(remote, acceptor);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer is gone before it was served", e);
      closeQuietly(channel);
      return;
    }
    if (listener.isPresent()) {
      serve(remote, listener.get(), channel);
    } else {
      closeQuietly(channel);
    }
  }

  /** From here on the listener hears of the end, whatever happens. */
  private void serve(InetSocketAddress remote, LinkListener listener, C channel) {
    ChannelLink<C> link = null;
    try {
      link = entered(remote, listener, channel);
      link.serve();
    } catch (IOException | RuntimeException | Error e) {
      // One connection's trouble does not end the accepting of others.
      LOG.log(
          System.Logger.Level.DEBUG, () -> "a connection from " + remote + " cannot be served", e);
      if (link == null) {
        closeQuietly(channel);
        UnopenedLink.fail(remote, listener, this, Failures.of(e));
      } else {
        link.inputFailed(Failures.of(e));
      }
    }
  }

  private ChannelLink<C> entered(InetSocketAddress remote, LinkListener listener, C channel)
      throws IOException {
    // Small packets leave at once: batching is ours, by ticks.
    NetworkChannel _ = channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    ChannelLink<C> link = link(remote, listener, channel);
    add(link);
    return link;
  }
}
