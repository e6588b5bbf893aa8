package org.malpan.transport.proxy;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;

/**
 * Takes the header off the front of a link's bytes; from then on the link is its owner's. Calls
 * come one at a time, as a listener's do.
 */
final class ProxiedLink implements LinkListener {

  private final InetSocketAddress proxy;
  private final Duration patience;
  private final LinkAcceptor acceptor;
  private final RefusalLog log;
  private final Runnable decided;

  private ByteBuffer header = ByteBuffer.allocate(ProxyHeader.FIXED_BYTES);
  private final AtomicBoolean isDecided = new AtomicBoolean();
  private boolean isRefused;
  private Future<?> late;

  /** Null until the header is there. */
  private LinkListener owner;

  /**
   * @param proxy the peer's address
   * @param decided called once: the link waits for its header no longer
   */
  ProxiedLink(
      InetSocketAddress proxy,
      Duration patience,
      LinkAcceptor acceptor,
      RefusalLog log,
      Runnable decided) {
    this.proxy = proxy;
    this.patience = patience;
    this.acceptor = acceptor;
    this.log = log;
    this.decided = decided;
  }

  @Override
  public void opened(Link link) {
    late =
        ForkJoinPool.commonPool()
            .schedule(() -> expire(link), patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Another thread: the link's next callback, if there is one, is its last. */
  private void expire(Link link) {
    if (decide()) {
      log.refused(proxy, "no header within %d ms".formatted(patience.toMillis()));
      link.close(CloseReason.LOCAL);
    }
  }

  @Override
  public void received(Link link, ByteBuffer bytes) {
    if (owner != null) {
      owner.received(link, bytes);
    } else if (!isRefused) {
      collect(link, bytes);
    }
  }

  private void collect(Link link, ByteBuffer bytes) {
    int before = header.position();
    copy(bytes);
    switch (ProxyHeader.read(header.duplicate().flip())) {
      case ProxyHeader.Incomplete _ -> {}
      case ProxyHeader.Malformed(String why) -> {
        isRefused = true;
        if (decide()) {
          log.refused(proxy, why);
          link.close(CloseReason.LOCAL);
        }
      }
      case ProxyHeader.Complete(var source, int length) -> {
        // What came behind the header is the owner's.
        ByteBuffer _ = bytes.position(bytes.position() + length - before);
        header = null;
        isRefused = !decide();
        if (!isRefused) {
          handOver(link, source.orElse(proxy), bytes);
        }
      }
    }
  }

  /** Takes a copy of as much as a header may have. */
  private void copy(ByteBuffer bytes) {
    int count = Math.min(bytes.remaining(), ProxyHeader.MOST_BYTES - header.position());
    if (header.remaining() < count) {
      ByteBuffer larger = ByteBuffer.allocate(ProxyHeader.MOST_BYTES);
      header = larger.put(header.flip());
    }
    ByteBuffer _ = header.put(bytes.slice(bytes.position(), count));
  }

  private void handOver(Link link, InetSocketAddress source, ByteBuffer rest) {
    boolean _ = late.cancel(false);
    LinkListener accepted = acceptor.accepted(source);
    owner = accepted;
    accepted.opened(link);
    if (rest.hasRemaining()) {
      accepted.received(link, rest);
    }
  }

  /** Ends the wait for the header; false when it has ended. Any thread. */
  private boolean decide() {
    if (!isDecided.compareAndSet(false, true)) {
      return false;
    }
    decided.run();
    return true;
  }

  @Override
  public void closed(Link link, CloseReason reason, String detail) {
    boolean _ = decide();
    if (late != null) {
      boolean _ = late.cancel(false);
    }
    if (owner != null) {
      owner.closed(link, reason, detail);
    }
  }
}
