package org.malpan.transport.blocking;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ThreadFactory;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.ChannelTransport;
import org.malpan.transport.link.Families;

/** Blocking channels, each with threads of its own. A model says what kind of threads. */
public final class BlockingTransport extends ChannelTransport<ServerSocketChannel, SocketChannel> {

  private final ThreadFactory threads;

  /** Starts nothing yet. */
  public BlockingTransport(TransportConfig config, ThreadFactory threads) {
    super(config);
    this.threads = threads;
  }

  /** Starts a thread; fails when the system has no more of them. */
  void start(Runnable work) throws IOException {
    try {
      threads.newThread(work).start();
    } catch (OutOfMemoryError e) {
      throw new IOException("no more threads: " + e.getMessage(), e);
    }
  }

  @Override
  protected ServerSocketChannel openServer(InetSocketAddress address) throws IOException {
    return Families.server(address);
  }

  @Override
  protected SocketChannel openChannel() throws IOException {
    return SocketChannel.open();
  }

  @Override
  protected void bind(ServerSocketChannel channel, InetSocketAddress address) throws IOException {
    ServerSocketChannel _ = channel.bind(address, config().backlog());
  }

  @Override
  protected InetSocketAddress remote(SocketChannel channel) throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  @Override
  protected BlockingListening listening(ServerSocketChannel channel, LinkAcceptor acceptor)
      throws IOException {
    return new BlockingListening(this, acceptor, channel);
  }

  @Override
  protected BlockingLink link(
      InetSocketAddress remote, LinkListener listener, SocketChannel channel) {
    return new BlockingLink(remote, listener, this, channel);
  }

  @Override
  protected void end() {
    // The threads end with their links and listenings.
  }
}
