package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.TransportConfig;

/** A transport whose links a test makes. */
final class FakeTransport extends LinkTransport {

  FakeTransport() {
    this(TransportConfig.DEFAULT.withOutboundBytes(1024));
  }

  FakeTransport(TransportConfig config) {
    super(config);
  }

  FakeLink link(LinkListener listener) {
    FakeLink link = new FakeLink(listener, this);
    add(link);
    return link;
  }

  @Override
  protected Listening bind(InetSocketAddress address, LinkAcceptor acceptor) throws IOException {
    throw new IOException("this transport has no sockets");
  }

  @Override
  protected void begin(InetSocketAddress remote, LinkListener listener) {
    UnopenedLink.fail(remote, listener, this, new IOException("this transport has no sockets"));
  }

  @Override
  protected void end() {}
}
