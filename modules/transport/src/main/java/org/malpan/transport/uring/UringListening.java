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

  private final UringTransport transport;
  private final RingLoop ring;
  private final LinkAcceptor acceptor;
  private final InetSocketAddress address;
  private final int file;
  private final AtomicBoolean closed = new AtomicBoolean();
  private int place;

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

  /** Those that no turn has had time for wait, as many as the system would let wait. */
  private void take(int accepted) {
    if (waiting.isEmpty() && ring.accepts().hasTime()) {
      ring.accepts().take(() -> transport.accepted(accepted, acceptor));
    } else if (waiting.size() < transport.config().backlog()) {
      if (waiting.isEmpty()) {
        ring.accepts().later(this);
      }
      waiting.add(accepted);
    } else {
      int _ = Libc.close(accepted);
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
      int _ = Libc.close(file);
      waiting.forEach(Libc::close);
      waiting.clear();
      ring.leave(place);
    } else if (result >= 0) {
      accept();
    } else {
      AcceptPause.after(this, Libc.failure("", -result), () -> ring.later(this::accept));
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
      // The accept in the ring fails, and tells.
      ring.later(() -> Libc.shutdown(file, 2));
      transport.removed(this);
    }
  }

  @Override
  public String toString() {
    return "listening on " + address;
  }
}
