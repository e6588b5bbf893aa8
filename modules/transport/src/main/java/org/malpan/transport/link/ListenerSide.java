package org.malpan.transport.link;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/** The part of a link that calls its listener: one call at a time, each contained. */
abstract class ListenerSide extends Outbound implements Link {

  private static final System.Logger LOG = System.getLogger(ListenerSide.class.getName());
  private static final VarHandle CALLER = caller();

  private static VarHandle caller() {
    try {
      return MethodHandles.lookup().findVarHandle(ListenerSide.class, "caller", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long id;
  private final InetSocketAddress remote;
  private final LinkListener listener;

  /** Changes under the link's lock. */
  volatile Phase phase = Phase.OPEN;

  /** The thread that is in a callback; null without. */
  private Thread caller;

  ListenerSide(long id, InetSocketAddress remote, LinkListener listener, BufferPool pool) {
    super(pool);
    this.id = id;
    this.remote = remote;
    this.listener = listener;
  }

  @Override
  public final long id() {
    return id;
  }

  @Override
  public final InetSocketAddress remote() {
    return remote;
  }

  /** Begins a callback; the model calls one at a time. */
  final void beginCall() {
    CALLER.setOpaque(this, Thread.currentThread());
  }

  private void endCall() {
    // The thread that sees it sees what the listener did, too.
    CALLER.setRelease(this, null);
  }

  /** Whether a callback runs. A callback that began within the last moments may be missed. */
  final boolean isCalling() {
    return CALLER.getAcquire(this) != null;
  }

  /** Whether this thread is in a callback of this link. */
  final boolean isInCallback() {
    return (Thread) CALLER.getOpaque(this) == Thread.currentThread();
  }

  /** After {@link #beginCall}. */
  final void tellOpened() {
    try {
      listener.opened(this);
    } catch (RuntimeException | Error e) {
      listenerFailed(e);
    }
    endCall();
  }

  /** Gives the listener bytes unless the link is closing. */
  final void tellReceived(ByteBuffer bytes) {
    if (phase != Phase.OPEN) {
      return;
    }
    beginCall();
    try {
      listener.received(this, bytes);
    } catch (RuntimeException | Error e) {
      listenerFailed(e);
    }
    endCall();
  }

  final void tellClosed(CloseReason reason, String detail) {
    beginCall();
    try {
      listener.closed(this, reason, detail);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, () -> "the listener of " + remote + " failed", e);
    }
    endCall();
  }

  private void listenerFailed(Throwable e) {
    LOG.log(System.Logger.Level.ERROR, () -> "the listener of " + remote + " failed", e);
    close(CloseReason.LISTENER_FAILED, e.toString(), true);
  }

  /** Begins to close unless that has begun. */
  abstract void close(CloseReason why, String text, boolean force);

  @Override
  public String toString() {
    return "link " + id + " to " + remote;
  }
}
