package org.malpan.transport.blocking;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.LinkTransport;
import org.malpan.transport.link.UnopenedLink;

/** Blocking channels, each with threads of its own. A model says what kind of threads. */
public final class BlockingTransport extends LinkTransport {

  private static final System.Logger LOG = System.getLogger(BlockingTransport.class.getName());

  private final ThreadFactory threads;

  /** Starts nothing yet. */
  public BlockingTransport(TransportConfig config, ThreadFactory threads) {
    super(config);
    this.threads = threads;
  }

  void start(Runnable work) {
    threads.newThread(work).start();
  }

  @Override
  protected Listening bind(InetSocketAddress address, LinkAcceptor acceptor) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      // A server that restarts takes its port again at once.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address, config().backlog());
      BlockingListening listening = new BlockingListening(this, acceptor, channel);
      start(listening::run);
      return listening;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  protected void begin(InetSocketAddress remote, LinkListener listener) {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      start(link(remote, listener, channel)::connect);
    } catch (IOException e) {
      if (channel != null) {
        closeQuietly(channel);
      }
      UnopenedLink.fail(remote, listener, this, e);
    }
  }

  /** The listening's thread: a connection was accepted. */
  void accepted(SocketChannel channel, LinkAcceptor acceptor) {
    try {
      InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
      Optional<LinkListener> listener = listenerFor(remote, acceptor);
      if (listener.isPresent()) {
        start(link(remote, listener.get(), channel)::serve);
        return;
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer is gone before it was served", e);
    }
    closeQuietly(channel);
  }

  private BlockingLink link(InetSocketAddress remote, LinkListener listener, SocketChannel channel)
      throws IOException {
    // Small packets leave at once: batching is ours, by ticks.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    BlockingLink link = new BlockingLink(remote, listener, this, channel);
    add(link);
    return link;
  }

  @Override
  protected void end() {
    // The threads end with their links and listenings.
  }
}
