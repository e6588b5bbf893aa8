package org.malpan.transport.async;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.LinkTransport;
import org.malpan.transport.link.UnopenedLink;

/** Overlapped operations of NIO.2. A model says who takes the results. */
public abstract class AsyncTransport extends LinkTransport {

  private static final System.Logger LOG = System.getLogger(AsyncTransport.class.getName());

  private final AsynchronousChannelGroup group;

  /** Starts the threads that complete operations, named after {@code name}. */
  protected AsyncTransport(TransportConfig config, int threads, String name) throws IOException {
    super(config);
    group =
        AsynchronousChannelGroup.withFixedThreadPool(
            threads, Thread.ofPlatform().name(config.threadName() + name, 0).daemon().factory());
  }

  /** Who takes the results of so many more operations. Any thread. */
  protected abstract Completions join(int operations) throws IOException;

  /** So many operations are pending no more. Any thread. */
  protected abstract void left(Completions completions, int operations);

  @Override
  protected final Listening bind(InetSocketAddress address, LinkAcceptor acceptor)
      throws IOException {
    AsynchronousServerSocketChannel channel = AsynchronousServerSocketChannel.open(group);
    try {
      // A server that restarts takes its port again at once.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address, config().backlog());
      AsyncListening listening = new AsyncListening(this, acceptor, channel, join(1));
      listening.accept();
      return listening;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  protected final void begin(InetSocketAddress remote, LinkListener listener) {
    AsynchronousSocketChannel channel = null;
    try {
      channel = AsynchronousSocketChannel.open(group);
      link(remote, listener, channel).connect();
    } catch (IOException e) {
      if (channel != null) {
        closeQuietly(channel);
      }
      UnopenedLink.fail(remote, listener, this, e);
    }
  }

  /** A connection was accepted. */
  final void accepted(AsynchronousSocketChannel channel, LinkAcceptor acceptor) {
    try {
      InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
      Optional<LinkListener> listener = listenerFor(remote, acceptor);
      if (listener.isPresent()) {
        link(remote, listener.get(), channel).serve();
        return;
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer is gone before it was served", e);
    }
    closeQuietly(channel);
  }

  private AsyncLink link(
      InetSocketAddress remote, LinkListener listener, AsynchronousSocketChannel channel)
      throws IOException {
    // Small packets leave at once: batching is ours, by ticks.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    AsyncLink link = new AsyncLink(remote, listener, this, channel, join(AsyncLink.OPERATIONS));
    add(link);
    return link;
  }

  @Override
  protected void end() {
    try {
      group.shutdownNow();
      boolean _ = group.awaitTermination(1, TimeUnit.SECONDS);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "shutting the channel group down failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
