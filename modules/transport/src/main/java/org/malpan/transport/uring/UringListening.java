package org.malpan.transport.uring;

import java.io.IOException;
import java.net.InetSocketAddress;
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

  @Override
  public void completed(Entry entry, int result, boolean more, int buffer) {
    if (result >= 0) {
      transport.accepted(result, acceptor);
    }
    if (more) {
      return;
    }
    if (closed.get()) {
      int _ = Libc.close(file);
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
