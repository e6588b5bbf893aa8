package org.malpan.transport.async;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.TimeUnit;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.ChannelTransport;
import org.malpan.transport.link.Families;

/** Overlapped operations of NIO.2. A model says who takes the results. */
public abstract class AsyncTransport
    extends ChannelTransport<AsynchronousServerSocketChannel, AsynchronousSocketChannel> {

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
  protected final AsynchronousServerSocketChannel openServer(InetSocketAddress address)
      throws IOException {
    return AsynchronousServerSocketChannel.open(group);
  }

  @Override
  protected final AsynchronousSocketChannel openChannel() throws IOException {
    return AsynchronousSocketChannel.open(group);
  }

  @Override
  protected final void bind(AsynchronousServerSocketChannel channel, InetSocketAddress address)
      throws IOException {
    AsynchronousServerSocketChannel _ = channel.bind(Families.mapped(address), config().backlog());
  }

  @Override
  protected final InetSocketAddress remote(AsynchronousSocketChannel channel) throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  @Override
  protected final AsyncListening listening(
      AsynchronousServerSocketChannel channel, LinkAcceptor acceptor) throws IOException {
    return new AsyncListening(this, acceptor, channel, join(1));
  }

  @Override
  protected final AsyncLink link(
      InetSocketAddress remote, LinkListener listener, AsynchronousSocketChannel channel)
      throws IOException {
    return new AsyncLink(remote, listener, this, channel, join(AsyncLink.OPERATIONS));
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
