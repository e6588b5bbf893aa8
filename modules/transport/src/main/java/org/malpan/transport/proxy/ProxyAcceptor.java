package org.malpan.transport.proxy;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.ProxyProtocol;

/** Accepts links that begin with a header of a proxy. */
public final class ProxyAcceptor implements LinkAcceptor {

  private final ProxyProtocol protocol;
  private final LinkAcceptor acceptor;
  private final RefusalLog log = new RefusalLog(System::nanoTime);
  private final AtomicInteger waiting = new AtomicInteger();

  /** Asks {@code acceptor} for those whose header is there. */
  public ProxyAcceptor(ProxyProtocol protocol, LinkAcceptor acceptor) {
    this.protocol = protocol;
    this.acceptor = acceptor;
  }

  @Override
  public LinkListener accepted(InetSocketAddress remote) {
    if (protocol.proxies().stream().noneMatch(range -> range.contains(remote.getAddress()))) {
      return new RefusedLink(log, "it is no named proxy");
    }
    if (waiting.incrementAndGet() > ProxyProtocol.MOST_WAITING) {
      waiting.decrementAndGet();
      return new RefusedLink(
          log, ProxyProtocol.MOST_WAITING + " connections wait for their header");
    }
    return new ProxiedLink(remote, protocol.patience(), acceptor, log, waiting::decrementAndGet);
  }
}
