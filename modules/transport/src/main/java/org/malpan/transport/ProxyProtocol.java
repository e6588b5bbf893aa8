package org.malpan.transport;

import java.time.Duration;
import java.util.List;
import org.malpan.transport.proxy.ProxyAcceptor;

/**
 * The PROXY protocol, version 2: a proxy or load balancer says in front of the first byte for whom
 * it speaks, so that limits of an address count the address behind it.
 *
 * @param proxies addresses whose header is believed, at least one; other peers are closed
 * @param patience how long a header may take from the connection on
 */
public record ProxyProtocol(List<AddressRange> proxies, Duration patience) {

  /** Connections of a listening that may wait for their header; further ones are closed. */
  public static final int MOST_WAITING = 1_024;

  /** Checks that a proxy is named; throws {@link IllegalArgumentException}. */
  public ProxyProtocol {
    proxies = List.copyOf(proxies);
    if (proxies.isEmpty()) {
      throw new IllegalArgumentException("the PROXY protocol needs an address of a proxy");
    }
  }

  /**
   * What a transport is to listen with: {@code acceptor} is asked once a link's header is there,
   * with the address that the header names, and its listener hears of the link from then on. A
   * header that is malformed, late, or not from a proxy closes the link, which the log tells at
   * most once a second. {@link Link#remote} stays the proxy's address.
   */
  public LinkAcceptor before(LinkAcceptor acceptor) {
    return new ProxyAcceptor(this, acceptor);
  }
}
