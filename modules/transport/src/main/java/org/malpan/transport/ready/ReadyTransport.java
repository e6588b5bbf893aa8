package org.malpan.transport.ready;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.ChannelTransport;
import org.malpan.transport.link.Families;

/** Non-blocking channels in loops. A model says which loop takes the next channel. */
public abstract class ReadyTransport extends ChannelTransport<ServerSocketChannel, SocketChannel> {

  /** A transport under the limits. */
  protected ReadyTransport(TransportConfig config) {
    super(config);
  }

  /** The loop for one more channel. Any thread. */
  protected abstract Loop join() throws IOException;

  /** A channel has left its loop. Any thread. */
  protected abstract void left(Loop loop);

  @Override
  protected final ServerSocketChannel openServer(InetSocketAddress address) throws IOException {
    ServerSocketChannel channel = Families.server(address);
    channel.configureBlocking(false);
    return channel;
  }

  @Override
  protected final SocketChannel openChannel() throws IOException {
    return SocketChannel.open();
  }

  @Override
  protected final void bind(ServerSocketChannel channel, InetSocketAddress address)
      throws IOException {
    ServerSocketChannel _ = channel.bind(address, config().backlog());
  }

  @Override
  protected final InetSocketAddress remote(SocketChannel channel) throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  @Override
  protected final ReadyListening listening(ServerSocketChannel channel, LinkAcceptor acceptor)
      throws IOException {
    return new ReadyListening(this, acceptor, channel, join());
  }

  @Override
  protected final ReadyLink link(
      InetSocketAddress remote, LinkListener listener, SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    return new ReadyLink(remote, listener, this, channel, join());
  }
}
