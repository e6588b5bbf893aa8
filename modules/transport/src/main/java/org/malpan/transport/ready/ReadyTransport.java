package org.malpan.transport.ready;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.LinkTransport;
import org.malpan.transport.link.UnopenedLink;

/** Non-blocking channels in loops. A model says which loop takes the next channel. */
public abstract class ReadyTransport extends LinkTransport {

  private static final System.Logger LOG = System.getLogger(ReadyTransport.class.getName());

  /** A transport under the limits. */
  protected ReadyTransport(TransportConfig config) {
    super(config);
  }

  /** The loop for one more channel. Any thread. */
  protected abstract Loop join() throws IOException;

  /** A channel has left its loop. Any thread. */
  protected abstract void left(Loop loop);

  @Override
  protected final Listening bind(InetSocketAddress address, LinkAcceptor acceptor)
      throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.configureBlocking(false);
      // A server that restarts takes its port again at once.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address, config().backlog());
      Loop loop = join();
      ReadyListening listening = new ReadyListening(this, acceptor, channel, loop);
      loop.later(listening::start);
      return listening;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  protected final void begin(InetSocketAddress remote, LinkListener listener) {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      ReadyLink link = link(remote, listener, channel);
      link.loop().later(link::connect);
    } catch (IOException e) {
      if (channel != null) {
        closeQuietly(channel);
      }
      UnopenedLink.fail(remote, listener, this, e);
    }
  }

  /** The loop's thread: a connection was accepted. */
  final void accepted(SocketChannel channel, LinkAcceptor acceptor) {
    try {
      InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
      Optional<LinkListener> listener = listenerFor(remote, acceptor);
      if (listener.isPresent()) {
        ReadyLink link = link(remote, listener.get(), channel);
        link.loop().later(link::accepted);
        return;
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer is gone before it was served", e);
    }
    closeQuietly(channel);
  }

  private ReadyLink link(InetSocketAddress remote, LinkListener listener, SocketChannel channel)
      throws IOException {
    channel.configureBlocking(false);
    // Small packets leave at once: batching is ours, by ticks.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    ReadyLink link = new ReadyLink(remote, listener, this, channel, join());
    add(link);
    return link;
  }
}
