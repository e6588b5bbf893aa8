package org.malpan.transport.link;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The links that have something to flush, each at most once: a stack through the links themselves,
 * so that it is bounded and allocates nothing. Thread-safe.
 */
public final class DirtyLinks {

  private final AtomicReference<SocketLink> top = new AtomicReference<>();

  /** Starts empty. */
  public DirtyLinks() {}

  /** Adds a link that is not in it. */
  public void push(SocketLink link) {
    SocketLink below;
    do {
      below = top.get();
      link.nextDirty = below;
    } while (!top.compareAndSet(below, link));
  }

  /** Takes all out and flushes them. */
  public void flush() {
    if (top.get() == null) {
      return;
    }
    SocketLink link = top.getAndSet(null);
    while (link != null) {
      // Read first: once flushed the link may be pushed again.
      SocketLink next = link.nextDirty;
      link.nextDirty = null;
      link.flush();
      link = next;
    }
  }
}
