package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.LinkTransport;

/** Sockets served through a ring. What a flush sends goes to the kernel in one batch. */
final class UringTransport extends LinkTransport {

  private static final System.Logger LOG = System.getLogger(UringTransport.class.getName());

  private static final int SOL_SOCKET = 1;
  private static final int SO_REUSEADDR = 2;
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_NODELAY = 1;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_V6ONLY = 26;

  private final RingLoop ring;

  /** The thread that is flushing, which wakes the ring when it is done. */
  private volatile Thread flushing;

  UringTransport(LoopTask shared, TransportConfig config) throws IOException {
    super(config, true);
    ring = new RingLoop(shared, config);
    sendsMostlyOn(ring.thread());
  }

  /** A socket whose small packets leave at once: batching is ours, by ticks. */
  static int socket(int family) throws IOException {
    int file = Libc.socket(family);
    if (file < 0) {
      throw Libc.failure("", -file);
    }
    set(file, IPPROTO_TCP, TCP_NODELAY, 1);
    return file;
  }

  private static void set(int file, int level, int option, int value) {
    try (Arena arena = Arena.ofConfined()) {
      int _ = Libc.set(file, level, option, arena.allocateFrom(JAVA_INT, value));
    }
  }

  @Override
  protected Listening bind(InetSocketAddress address, LinkAcceptor acceptor) throws IOException {
    // Accepted sockets inherit what is set here.
    int file = socket(SocketAddresses.family(address));
    try (Arena arena = Arena.ofConfined()) {
      // A server that restarts takes its port again at once.
      set(file, SOL_SOCKET, SO_REUSEADDR, 1);
      if (SocketAddresses.family(address) == SocketAddresses.INET6) {
        // Whatever the system's default: all IPv6 addresses are all IPv4 addresses, too.
        set(file, IPPROTO_IPV6, IPV6_V6ONLY, 0);
      }
      MemorySegment memory = SocketAddresses.of(address, arena);
      int result = Libc.bind(file, memory);
      if (result == 0) {
        result = Libc.listen(file, config().backlog());
      }
      if (result < 0) {
        throw Libc.failure("", -result);
      }
      UringListening listening = new UringListening(this, ring, acceptor, file);
      ring.later(listening::start);
      return listening;
    } catch (IOException e) {
      int _ = Libc.close(file);
      throw e;
    }
  }

  @Override
  protected void begin(InetSocketAddress remote, LinkListener listener) {
    UringLink link = new UringLink(remote, listener, this, ring, -1);
    ring.later(link::connect);
    add(link);
  }

  /** The ring's thread: a connection was accepted. */
  void accepted(int file, LinkAcceptor acceptor) {
    try {
      InetSocketAddress remote =
          SocketAddresses.ask((memory, size) -> Libc.peerAddress(file, memory, size));
      Optional<LinkListener> listener = listenerFor(remote, acceptor);
      if (listener.isPresent()) {
        serve(new UringLink(remote, listener.get(), this, ring, file));
        return;
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a peer is gone before it was served", e);
    }
    int _ = Libc.close(file);
  }

  /** From here on the listener hears of the end, and the link closes its file. */
  private void serve(UringLink link) {
    try {
      add(link);
      link.serve();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.DEBUG, () -> link + " cannot be served", e);
      link.unserved(e);
    }
  }

  /** Has a link's bytes sent with the next batch. Any thread. */
  void send(UringLink link) {
    ring.send(link);
    if (flushing != Thread.currentThread()) {
      ring.wakeUp();
    }
  }

  @Override
  public void flush() {
    flushing = Thread.currentThread();
    super.flush();
    flushing = null;
    ring.wakeUp();
  }

  @Override
  protected void end() {
    ring.end();
  }
}
