package org.malpan.session;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.LinkAcceptor;

/**
 * All sessions of a server: makes one of each accepted link, refuses those over a limit with a
 * reason, keeps their time. Thread-safe.
 */
public final class Sessions {

  private final SessionContext context;
  private final SessionListener listener;
  private final AtomicLong lastId = new AtomicLong();
  private final AtomicInteger open = new AtomicInteger();
  private final Map<Long, Session> byId = new ConcurrentHashMap<>();
  private final AddressCounts byAddress = new AddressCounts();
  private volatile boolean stopping;

  /**
   * @param clock nanoseconds from any start, cheap and monotonic
   * @param tick the tick the server is in, for answers to pings
   */
  public Sessions(
      SessionLimits limits, LongSupplier clock, LongSupplier tick, SessionListener listener) {
    this.listener = listener;
    this.context =
        new SessionContext(
            limits,
            new PacketRate(limits.packetsPerSecond(), limits.packetBurst()),
            clock,
            tick,
            new Bookkeeper(),
            this);
  }

  /** Accepts links whose peers speak {@code format}. */
  public LinkAcceptor acceptor(WireFormat format) {
    return remote -> newSession(remote, format).linkListener();
  }

  private Session newSession(InetSocketAddress remote, WireFormat format) {
    Session session = new Session(lastId.incrementAndGet(), remote, format, context);
    byId.put(session.id(), session);
    open.incrementAndGet();
    byAddress.add(remote.getAddress());
    return session;
  }

  /** Admission: the link is open, so that a refusal can say why. */
  void opened(Session session) {
    SessionLimits limits = context.limits();
    InetAddress address = session.remote().getAddress();
    boolean limited = limits.limitLoopback() || !address.isLoopbackAddress();
    if (stopping) {
      session.disconnect(DisconnectReason.SERVER_STOPPING, "");
    } else if (open.get() > limits.sessions()) {
      session.disconnect(
          DisconnectReason.SERVER_FULL, "%d connections are open".formatted(limits.sessions()));
    } else if (limited && byAddress.of(address) > limits.connectionsPerAddress()) {
      session.disconnect(
          DisconnectReason.ADDRESS_LIMIT,
          "%d connections are open".formatted(limits.connectionsPerAddress()));
    }
  }

  /** How many sessions there are, in whatever state, until their links are closed. */
  public int count() {
    return open.get();
  }

  /** Looks at the clock for every session; a few times a second is enough. Tick thread. */
  public void checkTime() {
    long now = context.clock().getAsLong();
    for (Session session : byId.values()) {
      session.checkTime(now);
    }
  }

  /** Tells every peer that the server stops, and refuses new ones. */
  public void disconnectAll(DisconnectReason reason, String detail) {
    stopping = true;
    Throwable first = null;
    for (Session session : byId.values()) {
      try {
        session.disconnect(reason, detail);
      } catch (RuntimeException | Error e) {
        // Perhaps for want of memory: the others may still be told.
        first = first == null ? e : first;
      }
    }
    switch (first) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  /** Takes a closed session off the books before the owner hears of it. */
  private final class Bookkeeper implements SessionListener {

    @Override
    public void loggedIn(Session session, ClientPacket.Login login) {
      listener.loggedIn(session, login);
    }

    @Override
    public void inboxReady(Session session) {
      listener.inboxReady(session);
    }

    @Override
    public void roundTripsAsked(Session session) {
      listener.roundTripsAsked(session);
    }

    @Override
    public void closed(Session session, SessionEnd end) {
      if (byId.remove(session.id()) != null) {
        open.decrementAndGet();
        byAddress.remove(session.remote().getAddress());
        listener.closed(session, end);
      }
    }
  }
}
