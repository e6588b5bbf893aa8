package org.malpan.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * A network in memory, for both ends of its connections: nothing moves but in {@link #deliver}, on
 * the caller's thread, and what goes wrong comes from a seed. So a test that failed fails again.
 * Stricter than a model has to be: bytes leave with a flush, never before. Not thread-safe.
 */
public final class MemoryTransport implements Transport {

  private static final int STEPS_A_STOP = 10_000;

  private final TransportConfig config;
  private final Faults faults;
  private final Random random;
  private final Map<InetSocketAddress, LinkAcceptor> listenings = new LinkedHashMap<>();
  private final List<MemoryLink> links = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private long lastId;
  private int lastPort = 30_000;
  private boolean stopped;
  private boolean delivered = true;

  /** A network on which nothing goes wrong. */
  public MemoryTransport() {
    this(TransportConfig.DEFAULT, Faults.NONE, 0);
  }

  /** A network with faults that the seed decides. */
  public MemoryTransport(TransportConfig config, Faults faults, long seed) {
    this.config = config;
    this.faults = faults;
    this.random = new Random(seed);
  }

  TransportConfig config() {
    return config;
  }

  @Override
  public Listening listen(InetSocketAddress address, LinkAcceptor acceptor) throws IOException {
    requireRunning();
    InetSocketAddress bound =
        address.getPort() == 0 ? new InetSocketAddress(address.getAddress(), ++lastPort) : address;
    if (listenings.putIfAbsent(bound, acceptor) != null) {
      throw new IOException(
          "cannot listen on %s:%d: Address already in use"
              .formatted(bound.getHostString(), bound.getPort()));
    }
    return new MemoryListening(bound);
  }

  private final class MemoryListening implements Listening {

    private final InetSocketAddress address;

    MemoryListening(InetSocketAddress address) {
      this.address = address;
    }

    @Override
    public InetSocketAddress address() {
      return address;
    }

    @Override
    public void close() {
      listenings.remove(address);
    }
  }

  @Override
  public void connect(InetSocketAddress remote, LinkListener listener) {
    requireRunning();
    MemoryLink near = new MemoryLink(++lastId, remote, listener, this);
    links.add(near);
    LinkAcceptor acceptor = listenings.get(remote);
    if (acceptor == null) {
      near.close(CloseReason.CONNECT_FAILED, remote + ": Connection refused", true);
      return;
    }
    InetSocketAddress local = new InetSocketAddress(InetAddress.getLoopbackAddress(), ++lastPort);
    LinkListener accepted;
    try {
      accepted = acceptor.accepted(local);
    } catch (RuntimeException | Error e) {
      failed(e);
      near.close(CloseReason.CONNECT_FAILED, remote + ": the acceptor failed", true);
      return;
    }
    MemoryLink far = new MemoryLink(++lastId, local, accepted, this);
    near.join(far);
    links.add(far);
  }

  private void requireRunning() {
    if (stopped) {
      throw new IllegalStateException("the transport is stopped");
    }
  }

  @Override
  public void flush() {
    links.forEach(MemoryLink::flush);
  }

  /**
   * Lets every end of a connection do one thing, in the order in which they were made: open, read
   * once, or go on with closing.
   *
   * @return whether anything happened or is delayed
   */
  public boolean deliver() {
    boolean any = false;
    for (MemoryLink link : List.copyOf(links)) {
      any |= link.step(faults, random);
    }
    return any;
  }

  /** Delivers and flushes until nothing happens any more, at most so many steps. */
  public void settle(int steps) {
    flush();
    for (int i = 0; i < steps && deliver(); i++) {
      flush();
    }
  }

  /** Lets the end with this listener read nothing, or read again. */
  public void hold(LinkListener reader, boolean holds) {
    find(reader).hold(holds);
  }

  /** Bytes that the end with this listener has not read yet, flushed by its peer or not. */
  public int unread(LinkListener reader) {
    return find(reader).unread();
  }

  /** Whether neither end of this listener's connection has begun to close it. */
  public boolean isIntact(LinkListener listener) {
    return find(listener).isIntact();
  }

  /** Breaks the connection of the end with this listener. */
  public void reset(LinkListener listener) {
    find(listener).close(CloseReason.PEER_RESET, "", true);
  }

  private MemoryLink find(LinkListener listener) {
    return links.stream()
        .filter(link -> link.listener() == listener)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no link of " + listener));
  }

  /** What acceptors threw, and listeners in their last call. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  @Override
  public boolean stop(Duration grace) {
    if (stopped) {
      return delivered;
    }
    stopped = true;
    listenings.clear();
    boolean force = grace.isZero();
    links.forEach(link -> link.close(CloseReason.TRANSPORT_STOPPED, "", force));
    for (int i = 0; i < STEPS_A_STOP && !links.isEmpty(); i++) {
      boolean _ = deliver();
    }
    return delivered;
  }

  void closed(MemoryLink link) {
    links.remove(link);
  }

  void lost() {
    delivered &= !stopped;
  }

  void failed(Throwable failure) {
    failures.add(failure);
  }
}
