package org.malpan.transport.blocking;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.Listening;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.LinkTransport;

/** A server channel with a thread that waits in accept. */
final class BlockingListening implements Listening {

  private final BlockingTransport transport;
  private final LinkAcceptor acceptor;
  private final ServerSocketChannel channel;
  private final InetSocketAddress address;
  private final AtomicBoolean closed = new AtomicBoolean();

  BlockingListening(BlockingTransport transport, LinkAcceptor acceptor, ServerSocketChannel channel)
      throws IOException {
    this.transport = transport;
    this.acceptor = acceptor;
    this.channel = channel;
    this.address = (InetSocketAddress) channel.getLocalAddress();
  }

  void run() {
    try {
      while (channel.isOpen()) {
        transport.accepted(channel.accept(), acceptor);
      }
    } catch (IOException e) {
      if (channel.isOpen()) {
        AcceptPause.after(this, e, () -> transport.start(this::run));
      }
    }
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      LinkTransport.closeQuietly(channel);
      transport.removed(this);
    }
  }

  @Override
  public String toString() {
    return "listening on " + address;
  }
}
