package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.malpan.transport.LinkListener;

/** The link of a connection for which the system had not even a socket. */
public final class UnopenedLink extends SocketLink {

  private UnopenedLink(InetSocketAddress remote, LinkListener listener, LinkTransport transport) {
    super(remote, listener, transport);
  }

  /** Tells the listener, on a thread of its own, that its connection was never made. */
  public static void fail(
      InetSocketAddress remote,
      LinkListener listener,
      LinkTransport transport,
      IOException failure) {
    UnopenedLink link = new UnopenedLink(remote, listener, transport);
    transport.add(link);
    Thread _ = Thread.startVirtualThread(() -> link.connectFailed(failure));
  }

  @Override
  protected boolean write(ByteBuffer bytes) {
    return false;
  }

  @Override
  protected boolean isBufferInUse() {
    return false;
  }

  @Override
  protected void endOutput() {}

  @Override
  protected void abort() {}

  @Override
  protected void release() {}
}
