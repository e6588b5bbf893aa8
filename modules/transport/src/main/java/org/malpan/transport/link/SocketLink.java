package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.malpan.transport.SendBuffer;

/**
 * What the links of all models share: a bounded outbound, one reason to close, serial callbacks and
 * {@code closed} exactly once. A model adds how bytes are read and written.
 *
 * <pre>
 *   OPEN ──close, end of input──▶ CLOSING: deliver what is held, end the output, await the peer's
 *     └──failure, outbound full──▶ CLOSING, forced: abort
 *   CLOSING ──input has ended, and all is delivered or it is forced──▶ CLOSED, settled
 *     └──aborted, and the system tells nothing for a second──▶ CLOSED, settled once it tells
 * </pre>
 *
 * The reading side drives the callbacks: a model calls {@link #opened}, {@link #received} and at
 * the end {@link #inputEnded}, one after the other, and nothing after that. So {@code closed} can
 * never meet another callback. A link whose reading side says nothing after an abort is closed
 * without it, so that no session waits for a thread that is gone.
 */
public abstract class SocketLink extends ListenerSide {

  private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());

  private final LinkTransport transport;

  // Guarded by this; the phase changes under it, too.
  private CloseReason reason;
  private String detail = "";
  private boolean connected;
  private boolean forced;
  private boolean aborted;
  private boolean dirty;
  private boolean inputEnded;
  private boolean outputEnded;
  private Future<?> patience;

  /** The socket is to be given back, or was: the system does nothing more with it. */
  private boolean settled;

  /** The next link that is to be flushed; see {@link DirtyLinks}. */
  SocketLink nextDirty;

  /** A link whose listener has not heard of it yet. */
  protected SocketLink(InetSocketAddress remote, LinkListener listener, LinkTransport transport) {
    super(transport.nextId(), remote, listener, transport.pool());
    this.transport = transport;
  }

  // ---- sending

  @Override
  public final boolean send(ByteBuffer bytes) {
    int size;
    boolean isTooMuch;
    boolean fresh = false;
    synchronized (this) {
      if (phase != Phase.OPEN) {
        return false;
      }
      size = heldBytes() + bytes.remaining();
      isTooMuch = transport.isTooMuch(size);
      if (!isTooMuch) {
        collect(bytes);
        fresh = !dirty;
        dirty = true;
      }
    }
    if (isTooMuch) {
      close(CloseReason.OUTBOUND_FULL, transport.tooMuch(size), true);
      return false;
    }
    if (fresh) {
      transport.dirty(this);
    }
    return true;
  }

  @Override
  public final boolean send(SendBuffer buffer, int count) {
    int size;
    boolean isTooMuch;
    IOException failure = null;
    synchronized (this) {
      adoptTaken();
      size = heldBytes() + count;
      isTooMuch = transport.isTooMuch(size);
      if (phase != Phase.OPEN || isTooMuch) {
        giveBack(buffer);
      } else {
        take(buffer, count);
        failure = isWriting() || !connected ? null : pump();
      }
      if (phase != Phase.OPEN) {
        return false;
      }
    }
    if (isTooMuch) {
      close(CloseReason.OUTBOUND_FULL, transport.tooMuch(size), true);
      return false;
    }
    if (failure != null) {
      fail(failure);
      return false;
    }
    return true;
  }

  @Override
  public final boolean send(SendBuffer buffer, int from, int count) {
    IOException failure = null;
    int taken = 0;
    synchronized (this) {
      if (phase == Phase.OPEN && connected && isIdle()) {
        try {
          taken = writeNow(buffer, from, count);
          if (taken > 0 && taken < count) {
            takeCopy(buffer, from + taken, count - taken);
            failure = pump();
          }
        } catch (IOException | RuntimeException | Error e) {
          failure = Failures.of(e);
        }
      }
    }
    if (failure != null) {
      fail(failure);
      return false;
    }
    return taken > 0 || super.send(buffer, from, count);
  }

  @Override
  public boolean isFree() {
    return phase == Phase.OPEN && connected && isIdle();
  }

  /** The link is no longer among the {@link DirtyLinks}. */
  final synchronized void popped() {
    dirty = false;
  }

  /** After a callback, on its thread: hands the system what the listener has sent in it. */
  protected final void flushAnswers() {
    if (dirty) {
      flush();
    }
  }

  /** Hands the system what is held. Any thread. */
  public final void flush() {
    IOException failure;
    synchronized (this) {
      adoptTaken();
      // Closed by force, it has nobody left to write: bytes given out would never settle.
      failure = isWriting() || forced || phase == Phase.CLOSED || !connected ? null : pump();
    }
    if (failure != null) {
      fail(failure);
    }
  }

  /** Model: the system has taken all bytes; false when that is for {@link #written} to settle. */
  protected final synchronized boolean wroteAll() {
    return phase == Phase.OPEN && settleWhole();
  }

  /** Model: the system has taken more of the bytes, or can take more. */
  protected final void written() {
    IOException failure = null;
    boolean isClosing;
    synchronized (this) {
      if (isWriting()) {
        failure = pump();
      }
      isClosing = phase != Phase.OPEN;
    }
    if (failure != null) {
      fail(failure);
    }
    if (isClosing) {
      advance();
    }
  }

  /** Model: the system took no more bytes and never will. */
  protected final void writeFailed(IOException failure) {
    // The failure is read before the lock is taken, and both facts are seen at once: a flush in
    // between would give bytes to a side that has ended.
    CloseReason why = Failures.reasonOf(failure);
    String text = Failures.textOf(failure);
    synchronized (this) {
      setWriting(false);
      beginToClose(why, text, true);
    }
    advance();
  }

  // ---- callbacks, one at a time, each contained; for models

  /** Tells the listener that the link is open; the model reads from then on. */
  protected final void opened() {
    synchronized (this) {
      if (phase == Phase.CLOSED) {
        return;
      }
      connected = true;
      beginCall();
    }
    tellOpened();
    flush();
  }

  /** Gives the listener what came, from position to limit; drops it once the link is closing. */
  protected final void received(ByteBuffer bytes) {
    tellReceived(bytes);
  }

  /** The connection was never made: the listener hears that and nothing else. */
  protected final void connectFailed(IOException failure) {
    synchronized (this) {
      inputEnded = true;
    }
    close(CloseReason.CONNECT_FAILED, "%s: %s".formatted(remote(), Failures.textOf(failure)), true);
    advance();
  }

  /** The last call of the reading side: the peer has ended its stream. */
  protected final void inputEnded() {
    synchronized (this) {
      inputEnded = true;
    }
    close(CloseReason.PEER_CLOSED, "", false);
    advance();
  }

  /** The last call of the reading side: it failed, or it was aborted. */
  protected final void inputFailed(IOException failure) {
    synchronized (this) {
      inputEnded = true;
    }
    fail(failure);
    advance();
  }

  // ---- closing

  /** Whether nothing has begun to close it. */
  public final boolean isOpen() {
    return phase == Phase.OPEN;
  }

  @Override
  public final void close(CloseReason why) {
    close(why, "", false);
  }

  /** Closes for a failure of the system. Any thread. */
  protected final void fail(IOException failure) {
    close(Failures.reasonOf(failure), Failures.textOf(failure), true);
  }

  /** Begins to close unless that has begun: at once when forced, else after what is held. */
  @Override
  final void close(CloseReason why, String text, boolean force) {
    IOException failure;
    synchronized (this) {
      failure = beginToClose(why, text, force);
    }
    if (failure != null) {
      fail(failure);
    }
    advance();
  }

  /** Guarded by this; {@link #advance} follows without the lock. */
  private IOException beginToClose(CloseReason why, String text, boolean force) {
    if (phase == Phase.CLOSED || phase == Phase.CLOSING && (!force || forced)) {
      return null;
    }
    adoptTaken();
    // A connection that is not made yet has nothing to deliver.
    forced = force || !connected;
    if (phase == Phase.OPEN) {
      phase = Phase.CLOSING;
      reason = why;
      detail = text;
      if (!forced) {
        patience = transport.patience(this);
        return isWriting() ? null : pump();
      }
    }
    return null;
  }

  /** Waits no longer for a closing link. */
  final void force() {
    close(CloseReason.LOCAL, "", true);
  }

  /** Takes the next step of closing, where there is one. */
  private void advance() {
    boolean abort = false;
    boolean end = false;
    boolean settle = false;
    boolean tell = false;
    synchronized (this) {
      if (phase == Phase.OPEN || settled) {
        return;
      }
      adoptTaken();
      boolean delivered = !isWriting() && heldBytes() == 0;
      boolean released = !isWriting() || forced && !isBufferInUse();
      if (inputEnded && released && (forced || delivered)) {
        settle = true;
        settled = true;
        tell = becomeClosed();
        drop();
      } else if (forced) {
        abort = !aborted;
        aborted = true;
      } else if (delivered && !outputEnded) {
        end = true;
        outputEnded = true;
      }
    }
    if (abort) {
      transport.expect(this);
      abort();
    } else if (end) {
      try {
        endOutput();
      } catch (IOException e) {
        fail(e);
      }
    } else if (settle) {
      conclude(tell ? this::settleAndTell : this::release);
    }
  }

  /** Guarded by this: whether the listener is still to be told. */
  private boolean becomeClosed() {
    if (phase == Phase.CLOSED) {
      return false;
    }
    phase = Phase.CLOSED;
    if (heldBytes() > 0) {
      transport.undelivered();
    }
    return true;
  }

  /**
   * The system has had its time since the abort: the listener waits no longer for what it tells. A
   * listener that is still in a call hears of the end after that call.
   */
  final void expire() {
    synchronized (this) {
      if (phase != Phase.CLOSING) {
        return;
      }
      // No call begins while it is closing, and this one would have been seen by now.
      if (isCalling()) {
        transport.expect(this);
        return;
      }
      boolean _ = becomeClosed();
    }
    // No warning: a machine that is overloaded for a moment would write one for each link.
    LOG.log(System.Logger.Level.DEBUG, () -> this + " was aborted, but has not ended by itself");
    conclude(this::tell);
  }

  private void settleAndTell() {
    release();
    tell();
  }

  private void tell() {
    if (patience != null) {
      boolean _ = patience.cancel(false);
    }
    tellClosed(reason, detail);
    transport.removed(this);
  }
}
