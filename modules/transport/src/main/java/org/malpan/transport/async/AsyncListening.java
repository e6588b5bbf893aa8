package org.malpan.transport.async;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.Listening;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.LinkTransport;

/** An asynchronous server channel on which one accept is always pending. */
final class AsyncListening implements Listening {

  private final AsyncTransport transport;
  private final LinkAcceptor acceptor;
  private final AsynchronousServerSocketChannel channel;
  private final InetSocketAddress address;
  private final Completions completions;
  private final Operation accept;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile AsynchronousSocketChannel accepted;

  AsyncListening(
      AsyncTransport transport,
      LinkAcceptor acceptor,
      AsynchronousServerSocketChannel channel,
      Completions completions)
      throws IOException {
    this.transport = transport;
    this.acceptor = acceptor;
    this.channel = channel;
    this.completions = completions;
    this.address = (InetSocketAddress) channel.getLocalAddress();
    this.accept = new Operation(completions, this::takeAccepted);
  }

  /** Asks for the next connection. */
  void accept() {
    try {
      channel.accept(null, accept.of((AsynchronousSocketChannel next) -> accepted = next));
    } catch (RuntimeException e) {
      // The group is shut down, and this with it.
      accept.failed(e, null);
    }
  }

  private void takeAccepted() {
    IOException failure = accept.failure();
    if (failure == null) {
      transport.accepted(accepted, acceptor);
      accept();
    } else if (channel.isOpen() && !transport.isStopping()) {
      AcceptPause.after(this, failure, this::accept);
    } else {
      accept.leave();
      transport.left(completions, 1);
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
