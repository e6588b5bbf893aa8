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
import org.malpan.session.limit.AddressBook;
import org.malpan.session.limit.LoginPool;
import org.malpan.session.limit.PacketRate;
import org.malpan.transport.LinkAcceptor;

/**
 * All sessions of a server: makes one of each accepted link, refuses those over a limit with a
 * reason, keeps their time. An address over its limits is refused first, and what is refused counts
 * for nothing. Connections that have not logged in have room of their own, so that they take none
 * from those that have. Thread-safe.
 */
public final class Sessions {

  private final SessionContext context;
  private final SessionListener listener;
  private final AtomicLong lastId = new AtomicLong();
  private final AtomicInteger open = new AtomicInteger();

  /** Those that have logged in and are not over. */
  private final AtomicInteger seated = new AtomicInteger();

  /** Those that were admitted, until their links are closed. */
  private final Map<Long, Session> byId = new ConcurrentHashMap<>();

  private final AddressBook addresses;
  private final LoginPool<Session> pending;
  private volatile boolean stopping;

  /**
   * @param clock by which peers are measured, cheap
   * @param tick the tick the server is in, for answers to pings
   */
  public Sessions(
      SessionLimits limits, PeerTime clock, LongSupplier tick, SessionListener listener) {
    this.listener = listener;
    AddressLimits address = limits.addresses();
    addresses =
        new AddressBook(
            address.connections(), address.connectionsPerSecond(), address.ipv6PrefixBits());
    pending = new LoginPool<>(limits.pendingLogins(), address.ipv6PrefixBits());
    this.context =
        new SessionContext(
            limits,
            new PacketRate(limits.packetsPerSecond(), limits.packetBurst()),
            new PacketRate(limits.chat().linesPerSecond(), limits.chat().burst()),
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
    if (admits(session)) {
      byId.put(session.id(), session);
      open.incrementAndGet();
      pending.add(session, remote.getAddress()).ifPresent(this::makeWay);
    }
    return session;
  }

  /** Whether its address may have one connection more; else the peer is told why once it can be. */
  private boolean admits(Session session) {
    AddressLimits limits = context.limits().addresses();
    InetAddress address = session.remote().getAddress();
    if (isExempt(address)) {
      return true;
    }
    PeerTime clock = context.clock();
    long now = clock.getAsLong();
    long realNow = clock.realNanos(now);
    switch (addresses.take(address, realNow, realNow - clock.sleptNanos(now))) {
      case TAKEN -> {
        return true;
      }
      case TOO_MANY ->
          session.disconnect(
              DisconnectReason.ADDRESS_LIMIT,
              "%d connections are open".formatted(limits.connections()));
      case TOO_FAST ->
          session.disconnect(
              DisconnectReason.ADDRESS_LIMIT,
              "%d new connections a second, bursts of %d"
                  .formatted(limits.connectionsPerSecond(), limits.connections()));
    }
    return false;
  }

  private boolean isExempt(InetAddress address) {
    return address.isLoopbackAddress() && !context.limits().addresses().limitLoopback();
  }

  private void makeWay(Session oldest) {
    oldest.giveWay(
        DisconnectReason.SERVER_FULL,
        "%d connections wait for their logins".formatted(context.limits().pendingLogins()));
  }

  /** The link is open: it is closed again when the server stops. */
  void opened(Session session) {
    if (stopping) {
      session.disconnect(DisconnectReason.SERVER_STOPPING, "");
    }
  }

  /** A session that had logged in is over. */
  void leaveSeat() {
    seated.decrementAndGet();
  }

  /** How many admitted sessions there are, in whatever state, until their links are closed. */
  public int count() {
    return open.get();
  }

  /** Looks at the clock for every session; a few times a second is enough. Tick thread. */
  public void checkTime() {
    long now = context.clock().getAsLong();
    for (Session session : byId.values()) {
      session.checkTime(now);
    }
    addresses.forgetIdle(context.clock().realNanos(now));
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

  /** Keeps the books before the owner hears of it. */
  private final class Bookkeeper implements SessionListener {

    @Override
    public void loggedIn(Session session, ClientPacket.Login login) {
      pending.remove(session);
      int limit = context.limits().sessions();
      if (seated.incrementAndGet() > limit) {
        seated.decrementAndGet();
        session.disconnect(DisconnectReason.SERVER_FULL, "%d sessions are open".formatted(limit));
      } else if (session.seat()) {
        listener.loggedIn(session, login);
      } else {
        seated.decrementAndGet();
      }
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
        pending.remove(session);
        InetAddress address = session.remote().getAddress();
        if (!isExempt(address)) {
          addresses.giveBack(address);
        }
      }
      listener.closed(session, end);
    }
  }
}
