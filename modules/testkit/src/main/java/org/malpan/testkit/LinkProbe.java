package org.malpan.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * A listener that keeps what it hears and holds the link to the contract: one call at a time,
 * opened first, closed last and once. Its waits may be called on any thread.
 */
public class LinkProbe implements LinkListener {

  /** How a link ended. */
  public record End(CloseReason reason, String detail) {}

  private final CompletableFuture<Link> opened = new CompletableFuture<>();
  private final CompletableFuture<End> closed = new CompletableFuture<>();
  private final AtomicBoolean inCallback = new AtomicBoolean();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BiConsumer<Link, ByteBuffer> onReceived;

  /** A probe that only listens. */
  public LinkProbe() {
    this((_, _) -> {});
  }

  /** A probe that does something with what it receives, in the callback. */
  public LinkProbe(BiConsumer<Link, ByteBuffer> onReceived) {
    this.onReceived = onReceived;
  }

  @Override
  public void opened(Link link) {
    enter("opened");
    if (!opened.complete(link)) {
      violations.add("opened twice");
    }
    inCallback.set(false);
  }

  @Override
  public void received(Link link, ByteBuffer received) {
    enter("received");
    if (!opened.isDone()) {
      violations.add("received before opened");
    }
    if (!received.hasRemaining()) {
      violations.add("received nothing");
    }
    byte[] copy = new byte[received.remaining()];
    received.duplicate().get(copy);
    synchronized (bytes) {
      bytes.writeBytes(copy);
      bytes.notifyAll();
    }
    try {
      onReceived.accept(link, received);
    } finally {
      inCallback.set(false);
    }
  }

  @Override
  public void closed(Link link, CloseReason reason, String detail) {
    enter("closed");
    if (!closed.complete(new End(reason, detail))) {
      violations.add("closed twice");
    }
    inCallback.set(false);
  }

  private void enter(String call) {
    if (!inCallback.compareAndSet(false, true)) {
      violations.add(call + " during another call");
    }
    if (closed.isDone()) {
      violations.add(call + " after closed");
    }
  }

  /** Whether the link has been opened. */
  public boolean isOpened() {
    return opened.isDone();
  }

  /** Whether the link has been closed. */
  public boolean isClosed() {
    return closed.isDone();
  }

  /** The link, once it is open. */
  public Link link() {
    return get(opened, "opened");
  }

  /** How the link ended, once it has. */
  public End end() {
    return get(closed, "closed");
  }

  private static <T> T get(CompletableFuture<T> future, String what) {
    try {
      return future.get(Await.LONG.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("never " + what, e);
    }
  }

  /** All that was received, once it is at least {@code count} bytes. */
  public byte[] bytes(int count) {
    Await.until(count + " bytes", () -> receivedCount() >= count);
    synchronized (bytes) {
      return bytes.toByteArray();
    }
  }

  /** Bytes received so far. */
  public int receivedCount() {
    synchronized (bytes) {
      return bytes.size();
    }
  }

  /** What the transport did that the contract forbids. */
  public List<String> violations() {
    return List.copyOf(violations);
  }
}
