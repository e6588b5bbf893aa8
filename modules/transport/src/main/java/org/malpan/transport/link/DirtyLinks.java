package org.malpan.transport.link;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The links that have something to flush, each at most once: a stack through the links themselves,
 * so that it is bounded and allocates nothing. Thread-safe.
 */
final class DirtyLinks {

  private final AtomicReference<SocketLink> top = new AtomicReference<>();

  /** Adds a link that is not in it. */
  void push(SocketLink link) {
    SocketLink below;
    do {
      below = top.get();
      link.nextDirty = below;
    } while (!top.compareAndSet(below, link));
  }

  /** Takes all out and flushes them, in the order in which they came. */
  void flush() {
    SocketLink link = reversed(top.get() == null ? null : top.getAndSet(null));
    while (link != null) {
      // Read first: from then on the link may be pushed again.
      SocketLink next = link.nextDirty;
      link.nextDirty = null;
      link.popped();
      link.flush();
      link = next;
    }
  }

  private static SocketLink reversed(SocketLink last) {
    SocketLink first = null;
    for (SocketLink link = last; link != null; ) {
      SocketLink before = link.nextDirty;
      link.nextDirty = first;
      first = link;
      link = before;
    }
    return first;
  }
}
