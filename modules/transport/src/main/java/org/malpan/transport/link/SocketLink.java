package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * What the links of all models share: a bounded outbound, one reason to close, serial callbacks and
 * {@code closed} exactly once. A model adds how bytes are written and on which thread callbacks
 * come.
 *
 * <pre>
 *   OPEN ──close, EOF──▶ CLOSING (delivers what is held) ──▶ CLOSED
 *     └──────failure, outbound full──────────────────────────▲
 * </pre>
 */
public abstract class SocketLink implements Link {

  /** Where the link stands. */
  protected enum Phase {
    /** Sends and receives. */
    OPEN,
    /** Delivers what it holds; what comes is dropped. */
    CLOSING,
    /** Nothing more happens. */
    CLOSED
  }

  private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());

  private final long id;
  private final InetSocketAddress remote;
  private final LinkListener listener;
  private final LinkOwner owner;
  private final Outbound outbound;

  // Guarded by this.
  private Phase phase = Phase.OPEN;
  private CloseReason reason;
  private String detail = "";
  private boolean force;
  private boolean dirty;

  /** The next link that is to be flushed; see {@link DirtyLinks}. */
  SocketLink nextDirty;

  /** A link that is open, though its listener has not heard so yet. */
  protected SocketLink(
      long id, InetSocketAddress remote, LinkListener listener, LinkOwner owner, BufferPool pool) {
    this.id = id;
    this.remote = remote;
    this.listener = listener;
    this.owner = owner;
    this.outbound = new Outbound(pool);
  }

  @Override
  public final long id() {
    return id;
  }

  @Override
  public final InetSocketAddress remote() {
    return remote;
  }

  @Override
  public final boolean send(ByteBuffer bytes) {
    synchronized (this) {
      if (phase != Phase.OPEN) {
        return false;
      }
      if (outbound.size() + bytes.remaining() > owner.config().outboundBytes()) {
        toClose(
            CloseReason.OUTBOUND_FULL,
            "%d bytes wait, at most %d"
                .formatted(outbound.size() + bytes.remaining(), owner.config().outboundBytes()),
            true);
      } else {
        outbound.collect(bytes);
        if (dirty) {
          return true;
        }
        dirty = true;
      }
    }
    if (isOpen()) {
      owner.dirty(this);
      return true;
    }
    owner.closing(this);
    return false;
  }

  @Override
  public final synchronized int pendingBytes() {
    return outbound.sendingBytes();
  }

  @Override
  public final void close(CloseReason why) {
    close(why, "", false);
  }

  /**
   * Begins to close unless that has begun: at once when forced, else after what is held.
   *
   * @return whether this call was the first
   */
  public final boolean close(CloseReason why, String text, boolean forced) {
    synchronized (this) {
      if (phase != Phase.OPEN) {
        if (!forced || force || phase == Phase.CLOSED) {
          return false;
        }
        // A failure while delivering: the first reason stays, the patience ends.
        force = true;
      } else {
        toClose(why, text, forced);
      }
    }
    owner.closing(this);
    return true;
  }

  /** Begins to close because of a failure of the system. */
  public final void fail(IOException failure) {
    boolean _ = close(reasonOf(failure), textOf(failure), true);
  }

  private void toClose(CloseReason why, String text, boolean forced) {
    phase = Phase.CLOSING;
    reason = why;
    detail = text;
    force = forced;
  }

  /** Whether nothing has begun to close it. */
  public final synchronized boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** Whether the listener has heard, or is hearing, the last call. */
  public final synchronized boolean isClosed() {
    return phase == Phase.CLOSED;
  }

  /** Whether a closing link has nothing left to deliver, or may not wait for it. */
  public final synchronized boolean isReadyToClose() {
    return phase == Phase.CLOSING && (force || outbound.size() == 0);
  }

  /** Whether the rest of a closing link is not waited for. */
  public final synchronized boolean isForced() {
    return force;
  }

  /**
   * Whether the peer may still be sending: then our side ends first and the peer's end is awaited,
   * so that the last bytes are not lost to a reset.
   */
  public final synchronized boolean awaitsPeer() {
    return !force && (reason == CloseReason.LOCAL || reason == CloseReason.TRANSPORT_STOPPED);
  }

  // ---- for models: callbacks, one at a time, each contained

  /** Tells the listener that the link is open. */
  protected final void opened() {
    try {
      listener.opened(this);
    } catch (RuntimeException | Error e) {
      listenerFailed(e);
    }
  }

  /** Gives the listener what came, from position to limit; nothing once the link is closing. */
  protected final void received(ByteBuffer bytes) {
    if (!isOpen()) {
      return;
    }
    try {
      listener.received(this, bytes);
    } catch (RuntimeException | Error e) {
      listenerFailed(e);
    }
  }

  /** Tells the listener that the link is closed, unless it has been told. */
  protected final void closed() {
    CloseReason why;
    String text;
    synchronized (this) {
      if (phase == Phase.CLOSED) {
        return;
      }
      phase = Phase.CLOSED;
      why = reason == null ? CloseReason.LOCAL : reason;
      text = detail;
      outbound.drop(isWriteUnderWay());
    }
    try {
      listener.closed(this, why, text);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, () -> "the listener of " + remote + " failed", e);
    }
  }

  private void listenerFailed(Throwable e) {
    LOG.log(System.Logger.Level.ERROR, () -> "the listener of " + remote + " failed", e);
    boolean _ = close(CloseReason.LISTENER_FAILED, e.toString(), true);
  }

  // ---- for models: writing, all under the link's own lock

  /** Whether the system may still read from the buffer of {@link #outgoing}. Under the lock. */
  protected boolean isWriteUnderWay() {
    return false;
  }

  /** The bytes to write now, perhaps none. Under the lock. */
  protected final ByteBuffer outgoing() {
    return outbound.next();
  }

  /** To be called after each write from {@link #outgoing}. Under the lock. */
  protected final void written() {
    outbound.settle();
  }

  /** Whether bytes have been collected behind those being sent. Under the lock. */
  protected final boolean hasCollected() {
    return outbound.collectedBytes() > 0;
  }

  /** Hands the system what is held. Any thread. */
  public final void flush() {
    synchronized (this) {
      dirty = false;
      if (phase != Phase.CLOSED) {
        write();
      }
    }
  }

  /** Writes {@link #outgoing}, or sees to it that it will be. Under the lock. */
  protected abstract void write();

  // ---- what failures mean

  private static CloseReason reasonOf(IOException failure) {
    String text = textOf(failure).toLowerCase(Locale.ROOT);
    boolean reset =
        failure instanceof SocketException && text.contains("reset")
            || text.contains("reset by peer")
            || text.contains("broken pipe")
            || text.contains("connection aborted");
    return reset ? CloseReason.PEER_RESET : CloseReason.IO_FAILED;
  }

  /** A failure's message, or its name where it has none. */
  public static String textOf(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public String toString() {
    return "link " + id + " to " + remote;
  }
}
