package org.malpan.transport.uring;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.Listening;
import org.malpan.transport.link.AcceptPause;

/** A bound socket with one accept in the ring that goes on. */
final class UringListening implements Listening, Descriptor {

  private static final System.Logger LOG = System.getLogger(UringListening.class.getName());

  /** About ten turns' connections. */
  private static final int MOST_WAITING = 512;

  private final UringTransport transport;
  private final RingLoop ring;
  private final LinkAcceptor acceptor;
  private final InetSocketAddress address;
  private final int file;
  private final AtomicBoolean closed = new AtomicBoolean();
  private int place;

  /** The accept in the ring is to end, or has ended: enough wait. */
  private boolean pausing;

  private boolean paused;

  /** Connections of the system's that no turn had time for. */
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();

  UringListening(UringTransport transport, RingLoop ring, LinkAcceptor acceptor, int file)
      throws IOException {
    this.transport = transport;
    this.ring = ring;
    this.acceptor = acceptor;
    this.file = file;
    this.address = SocketAddresses.ask((memory, size) -> Libc.localAddress(file, memory, size));
  }

  /** The ring's thread. */
  void start() {
    place = ring.enter(this);
    accept();
  }

  private void accept() {
    ring.put(Entry.ACCEPT, place, file, 0, 0, 0);
  }

  /** When many wait that no turn has had time for, the rest is left to wait in the system. */
  private void take(int accepted) {
    if (waiting.isEmpty() && ring.accepts().hasTime()) {
      ring.accepts().take(() -> transport.accepted(accepted, acceptor));
      return;
    }
    if (waiting.isEmpty()) {
      ring.accepts().later(this);
    }
    waiting.add(accepted);
    if (waiting.size() >= MOST_WAITING && !pausing) {
      pausing = true;
      ring.cancel(Entry.ACCEPT, place);
    }
  }

  /** The ring's thread, in a turn after that: takes as many as there is time for. */
  void acceptMore() {
    while (!waiting.isEmpty() && ring.accepts().hasTime()) {
      int accepted = waiting.poll();
      ring.accepts().take(() -> transport.accepted(accepted, acceptor));
    }
    if (!waiting.isEmpty()) {
      ring.accepts().later(this);
    }
    if (paused && waiting.size() <= MOST_WAITING / 2) {
      paused = false;
      pausing = false;
      accept();
    }
  }

  @Override
  public void completed(Entry entry, int result, boolean more, int buffer) {
    if (result >= 0) {
      take(result);
    }
    if (more) {
      return;
    }
    if (closed.get()) {
      finish();
    } else if (pausing) {
      paused = true;
      if (waiting.isEmpty()) {
        ring.accepts().later(this);
      }
    } else if (result >= 0) {
      accept();
    } else {
      AcceptPause.after(this, Libc.failure("", -result), () -> ring.later(this::accept));
    }
  }

  /** No accept of it is in the ring. */
  private void finish() {
    paused = false;
    int _ = Libc.close(file);
    waiting.forEach(Libc::close);
    waiting.clear();
    ring.leave(place);
  }

  private void shutdown() {
    if (paused) {
      finish();
    } else {
      // The accept in the ring fails, and tells.
      int _ = Libc.shutdown(file, 2);
    }
  }

  @Override
  public void failed(Throwable fault) {
    LOG.log(System.Logger.Level.DEBUG, () -> this + " goes on with the next connection");
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      ring.later(this::shutdown);
      transport.removed(this);
    }
  }

  @Override
  public String toString() {
    return "listening on " + address;
  }
}
