package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/** What the transports of all models share: the books of links and listenings, flush and stop. */
public abstract class LinkTransport implements Transport {

  private static final System.Logger LOG = System.getLogger(LinkTransport.class.getName());

  /** For listeners that hang while the transport ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** For the system to end a link that was aborted: it does so within microseconds. */
  private static final long ABORT_MILLIS = 1_000;

  private final TransportConfig config;
  private final BufferPool pool;
  private final DirtyLinks dirtyLinks = new DirtyLinks();
  private final AtomicLong lastId = new AtomicLong();
  private final Set<SocketLink> links = ConcurrentHashMap.newKeySet();
  private final Set<Listening> listenings = ConcurrentHashMap.newKeySet();
  private final Set<Thread> accepting = ConcurrentHashMap.newKeySet();
  private boolean stopCalled;
  private volatile boolean stopping;
  private volatile boolean delivered = true;

  /** A transport under the limits. */
  protected LinkTransport(TransportConfig config) {
    this(config, false);
  }

  /** A transport whose system takes bytes only from outside the heap, when {@code direct}. */
  protected LinkTransport(TransportConfig config, boolean direct) {
    this.config = config;
    pool = new BufferPool(direct);
  }

  // ---- what a model adds

  /** Binds and accepts; a failure's message is the system's. */
  protected abstract Listening bind(InetSocketAddress address, LinkAcceptor acceptor)
      throws IOException;

  /** Begins to connect. */
  protected abstract void begin(InetSocketAddress remote, LinkListener listener);

  /** Ends the threads: no link is left, and none comes any more. */
  protected abstract void end();

  // ---- Transport

  @Override
  public final Listening listen(InetSocketAddress address, LinkAcceptor acceptor)
      throws IOException {
    requireRunning();
    Listening listening;
    try {
      listening = bind(address, acceptor);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          "cannot listen on %s:%d: %s"
              .formatted(address.getHostString(), address.getPort(), e.getMessage()),
          e);
    }
    listenings.add(listening);
    if (stopping) {
      listening.close();
    }
    requireRunning();
    return listening;
  }

  @Override
  public final void connect(InetSocketAddress remote, LinkListener listener) {
    requireRunning();
    begin(remote, listener);
  }

  private void requireRunning() {
    if (stopping) {
      throw new IllegalStateException("the transport is stopped");
    }
  }

  @Override
  public void flush() {
    dirtyLinks.flush();
  }

  @Override
  public final boolean stop(Duration grace) {
    synchronized (this) {
      if (stopCalled) {
        return delivered;
      }
      stopCalled = true;
    }
    boolean inCallback =
        accepting.contains(Thread.currentThread())
            || links.stream().anyMatch(SocketLink::isInCallback);
    if (inCallback) {
      // Waiting here would be waiting for oneself.
      Thread _ = Thread.startVirtualThread(() -> stopNow(grace));
      return false;
    }
    stopNow(grace);
    return delivered;
  }

  private void stopNow(Duration grace) {
    stopping = true;
    // Each step for itself: what one throws, also for want of memory, leaves the others to do.
    listenings.forEach(listening -> step(listening::close));
    links.forEach(
        link -> step(() -> link.close(CloseReason.TRANSPORT_STOPPED, "", grace.isZero())));
    boolean undisturbed = awaitNoLinks(grace);
    links.forEach(link -> step(link::force));
    if (undisturbed) {
      boolean _ = awaitNoLinks(PATIENCE);
    }
    step(this::sayWhoHangs);
    step(this::end);
  }

  private void sayWhoHangs() {
    if (!links.isEmpty()) {
      LOG.log(
          System.Logger.Level.ERROR, () -> links.size() + " listeners hang; ending all the same");
    }
  }

  private void step(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      delivered = false;
      try {
        LOG.log(System.Logger.Level.ERROR, "a step of the transport's stop failed", e);
      } catch (RuntimeException | Error again) {
        e.addSuppressed(again);
      }
    }
  }

  /** Returns false when interrupted: then the transport ends without waiting. */
  private boolean awaitNoLinks(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (links) {
      try {
        for (long left = end - System.nanoTime(); !links.isEmpty() && left > 0; ) {
          TimeUnit.NANOSECONDS.timedWait(links, left);
          left = end - System.nanoTime();
        }
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  // ---- for models and links

  /** The limits. */
  public final TransportConfig config() {
    return config;
  }

  /** Whether {@link #stop} has begun. */
  public final boolean isStopping() {
    return stopping;
  }

  /** Says which thread sends most: it needs no lock for buffers. Before the first link. */
  protected final void sendsMostlyOn(Thread thread) {
    pool.ownedBy(thread);
  }

  /** Whether that is more bytes than a link may hold. Without a lock. */
  final boolean isTooMuch(int bytes) {
    return bytes > config.outboundBytes()
        // Nearly every link holds less, and the rest is not asked for it.
        || bytes > BufferPool.LARGE_BYTES
            && pool.lentBytes() > config.totalOutboundBytes()
            && bytes > share();
  }

  /** When all hold too much together, those above their share are in the wrong. */
  private long share() {
    return config.totalOutboundBytes() / Math.max(1, links.size());
  }

  final String tooMuch(int bytes) {
    return bytes > config.outboundBytes()
        ? "%d bytes wait, at most %d".formatted(bytes, config.outboundBytes())
        : "%d bytes wait, at most %d of the %d for all links"
            .formatted(bytes, share(), config.totalOutboundBytes());
  }

  final BufferPool pool() {
    return pool;
  }

  final long nextId() {
    return lastId.incrementAndGet();
  }

  /** Enters a link into the books, before its first callback. */
  public final void add(SocketLink link) {
    links.add(link);
    if (stopping) {
      link.close(CloseReason.TRANSPORT_STOPPED, "", true);
    }
  }

  /** A link closes with bytes that the system has not taken. */
  final void undelivered() {
    if (stopping) {
      delivered = false;
    }
  }

  final void removed(SocketLink link) {
    links.remove(link);
    if (stopping && links.isEmpty()) {
      synchronized (links) {
        links.notifyAll();
      }
    }
  }

  /** Forgets a closed listening. */
  public final void removed(Listening listening) {
    listenings.remove(listening);
  }

  final void dirty(SocketLink link) {
    dirtyLinks.push(link);
  }

  /** Forces a closing link when its time is over; a stop has a time of its own. */
  final Future<?> patience(SocketLink link) {
    return stopping
        ? null
        : ForkJoinPool.commonPool()
            .schedule(link::force, config.linger().toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Closes a link that was aborted when the system does not end it in time. */
  final void expect(SocketLink link) {
    Future<?> _ =
        ForkJoinPool.commonPool().schedule(link::expire, ABORT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Asks for the listener of a new link; empty when the acceptor failed or is asked no more. */
  public final Optional<LinkListener> listenerFor(InetSocketAddress remote, LinkAcceptor acceptor) {
    if (stopping) {
      return Optional.empty();
    }
    accepting.add(Thread.currentThread());
    try {
      return Optional.of(acceptor.accepted(remote));
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, () -> "the acceptor failed for " + remote, e);
      return Optional.empty();
    } finally {
      accepting.remove(Thread.currentThread());
    }
  }

  /** Closes what has no bytes to lose. */
  public static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception | Error e) {
      LOG.log(System.Logger.Level.DEBUG, () -> "closing " + closeable + " failed", e);
    }
  }
}
