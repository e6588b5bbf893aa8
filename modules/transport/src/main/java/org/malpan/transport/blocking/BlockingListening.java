package org.malpan.transport.blocking;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.ChannelListening;
import org.malpan.transport.link.Failures;

/** A server channel with a thread that waits in accept. */
final class BlockingListening extends ChannelListening<ServerSocketChannel> {

  private final BlockingTransport transport;
  private final LinkAcceptor acceptor;

  BlockingListening(BlockingTransport transport, LinkAcceptor acceptor, ServerSocketChannel channel)
      throws IOException {
    super(transport, channel);
    this.transport = transport;
    this.acceptor = acceptor;
  }

  @Override
  protected void start() {
    try {
      transport.start(this::run);
    } catch (IOException e) {
      AcceptPause.after(this, e, this::start);
    }
  }

  private void run() {
    try {
      while (isOpen()) {
        transport.accepted(socket().accept(), acceptor);
      }
    } catch (IOException | RuntimeException | Error e) {
      if (isOpen()) {
        AcceptPause.after(this, Failures.of(e), this::start);
      }
    }
  }

  @Override
  protected void released() {
    // The thread's accept fails, and the thread ends.
  }
}
