package org.malpan.transport.async;

import java.io.IOException;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.ChannelListening;

/** An asynchronous server channel on which one accept is always pending. */
final class AsyncListening extends ChannelListening<AsynchronousServerSocketChannel> {

  private final AsyncTransport transport;
  private final LinkAcceptor acceptor;
  private final Completions completions;
  private final Operation accept;
  private volatile AsynchronousSocketChannel accepted;

  AsyncListening(
      AsyncTransport transport,
      LinkAcceptor acceptor,
      AsynchronousServerSocketChannel channel,
      Completions completions)
      throws IOException {
    super(transport, channel);
    this.transport = transport;
    this.acceptor = acceptor;
    this.completions = completions;
    this.accept = new Operation(completions, this::takeAccepted);
  }

  @Override
  protected void start() {
    try {
      socket().accept(null, accept.of((AsynchronousSocketChannel next) -> accepted = next));
    } catch (RuntimeException | Error e) {
      // The group is shut down, and this with it.
      accept.failed(e, null);
    }
  }

  private void takeAccepted() {
    IOException failure = accept.failure();
    if (failure == null) {
      transport.accepted(accepted, acceptor);
      start();
    } else if (isOpen()) {
      AcceptPause.after(this, failure, this::start);
    } else {
      accept.leave();
      transport.left(completions, 1);
    }
  }

  @Override
  protected void released() {
    // The pending accept fails, and leaves.
  }
}
