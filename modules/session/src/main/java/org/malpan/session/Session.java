package org.malpan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.board.Direction;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * One peer, from its link's opening to its end. The link's callbacks come on the transport's
 * threads, the outbox belongs to the tick thread, {@link #disconnect} may be called anywhere.
 */
public final class Session {

  private static final VarHandle LAST_HEARD = lastHeard();

  private static VarHandle lastHeard() {
    try {
      return MethodHandles.lookup().findVarHandle(Session.class, "lastHeardNanos", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long id;
  private final InetSocketAddress remote;
  private final SessionContext context;
  private final LinkListener linkListener = new LinkEvents();
  private final Intake intake;
  private final long bornNanos;
  private final Heartbeats heartbeats;

  private volatile SessionState state = SessionState.Connecting.INSTANCE;
  private long lastHeardNanos;
  private volatile Link link;
  private volatile WireFormat format;
  private volatile Delivery delivery;
  private volatile Inbox inbox;

  Session(long id, InetSocketAddress remote, WireFormat format, SessionContext context) {
    this.id = id;
    this.remote = remote;
    this.format = format;
    this.context = context;
    bornNanos = context.clock().getAsLong();
    lastHeardNanos = bornNanos;
    heartbeats = new Heartbeats(bornNanos);
    intake = new Intake(this, context.limits(), new PacketEvents(), bornNanos);
  }

  /** A number that no other session of this server has had. */
  public long id() {
    return id;
  }

  /** The peer's address. */
  public InetSocketAddress remote() {
    return remote;
  }

  /** What the peer speaks; settled before its login. */
  public WireFormat format() {
    return format;
  }

  /** Where the session stands; may be a moment old. */
  public SessionState state() {
    return state;
  }

  LinkListener linkListener() {
    return linkListener;
  }

  // ---- the tick's side

  /**
   * Turns a session that waits after its login into one that plays and sends the welcome. Tick
   * thread.
   *
   * @return false when the session is over already
   */
  public boolean admit(ServerPacket.Welcome welcome) {
    synchronized (this) {
      if (!(state instanceof SessionState.Handshaking)) {
        return false;
      }
      state = new SessionState.Playing(welcome.id());
    }
    EncodedFrame frame = new EncodedFrame();
    format.encodeWelcome(frame.begin(), welcome);
    boolean _ = append(frame);
    Inbox waiting = inbox;
    if (waiting != null && waiting.announce()) {
      context.listener().inboxReady(this);
    }
    return true;
  }

  /** Hands over all commands that wait, in order. Tick thread; only while playing. */
  public void drainInbox(CommandSink sink) {
    if (state instanceof SessionState.Playing(int player)) {
      inbox.drain(player, sink);
    }
  }

  /**
   * Queues one frame, in this session's format, for the next {@link #flush}. Tick thread.
   *
   * @return whether the outbox was empty before, so that the caller knows to flush it
   */
  public boolean append(EncodedFrame frame) {
    Delivery queued = delivery;
    if (queued != null && queued.appendBehind(frame)) {
      // Whether it still plays was asked for the first, and is asked when all are flushed.
      return false;
    }
    if (!(state instanceof SessionState.Playing)) {
      return false;
    }
    return switch (delivery.append(link, frame)) {
      case FIRST -> true;
      case MORE, DROPPED -> false;
      case OVERFULL -> {
        disconnect(
            DisconnectReason.SLOW_CONSUMER,
            "more than %d bytes wait".formatted(context.limits().outboxBytes()));
        yield false;
      }
    };
  }

  /**
   * Sends what is queued, unless the link is still busy with earlier bytes. Tick thread.
   *
   * @return whether nothing is left to flush: false asks for another call next tick
   */
  public boolean flush(long nowNanos) {
    if (!(state instanceof SessionState.Playing)) {
      delivery.drop();
      return true;
    }
    return switch (delivery.flush(link, nowNanos)) {
      case DONE -> true;
      case AGAIN -> false;
      case STALLED -> {
        disconnect(
            DisconnectReason.SLOW_CONSUMER,
            "took no byte for %d ms".formatted(context.limits().stallTimeoutMillis()));
        yield true;
      }
    };
  }

  /** Whether the view was dropped and the link is free for a whole one again. Tick thread. */
  public boolean takeViewRequest() {
    return delivery.takeViewRequest(link);
  }

  /** Looks at the clock: ends a session that is late, asks a silent one for life. Tick thread. */
  void checkTime(long nowNanos) {
    SessionLimits limits = context.limits();
    long silentMillis = (nowNanos - (long) LAST_HEARD.getOpaque(this)) / 1_000_000;
    switch (state) {
      case SessionState.Connecting _ -> {
        if ((nowNanos - bornNanos) / 1_000_000 >= limits.loginTimeoutMillis()) {
          disconnect(
              DisconnectReason.LOGIN_TIMEOUT,
              "no login within %d ms".formatted(limits.loginTimeoutMillis()));
        }
      }
      case SessionState.Playing _ -> {
        if (format.hasHeartbeat() && silentMillis >= limits.idleTimeoutMillis()) {
          disconnect(DisconnectReason.IDLE_TIMEOUT, "silent for %d ms".formatted(silentMillis));
        } else if (silentMillis >= limits.heartbeatMillis()) {
          askForLife(nowNanos);
        }
      }
      case SessionState.Handshaking _, SessionState.Closing _, SessionState.Closed _ -> {}
    }
  }

  private void askForLife(long nowNanos) {
    if (heartbeats.areOlderThan(context.limits().heartbeatMillis() * 1_000_000L, nowNanos)) {
      sendHeartbeat(nowNanos);
    }
  }

  private void sendHeartbeat(long nowNanos) {
    if (format.hasHeartbeat()) {
      heartbeats.sent(nowNanos);
      ByteBuffer frame = scratch();
      format.encodeHeartbeat(frame, nowNanos);
      sendNow(link, frame);
    }
  }

  /**
   * Takes the peer's question for round trips; it may ask again. Tick thread.
   *
   * @return whether it is to be answered: not when its last answer is less than a second old
   */
  public boolean takeQuestion(long nowNanos) {
    return heartbeats.takeQuestion(nowNanos);
  }

  /**
   * How long the peer took to answer a heartbeat, in milliseconds, or how long it has not when that
   * is more; -1 while unknown. Asking has it measured anew, one at a time and every other second at
   * most. Tick thread.
   */
  public int roundTripMillis(long nowNanos) {
    if (state instanceof SessionState.Playing && heartbeats.isMeasureDue(nowNanos)) {
      sendHeartbeat(nowNanos);
    }
    return heartbeats.roundTripMillis(nowNanos);
  }

  // ---- any thread

  /**
   * Tells the peer why and closes the link once that is delivered. The first reason stays; a
   * session that is over is left alone.
   */
  public void disconnect(DisconnectReason reason, String detail) {
    Link opened;
    synchronized (this) {
      if (!state.isOpen()) {
        return;
      }
      state = new SessionState.Closing(reason, detail);
      opened = link;
    }
    tellAndClose(opened, reason, detail);
  }

  private void tellAndClose(Link opened, DisconnectReason reason, String detail) {
    if (opened != null) {
      ByteBuffer frame = scratch();
      format.encodeClosing(frame, reason, detail);
      sendNow(opened, frame);
      opened.close(CloseReason.LOCAL);
    }
  }

  private static ByteBuffer scratch() {
    return ByteBuffer.allocate(WireFormat.MAX_SERVER_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  // ---- the link's side

  private final class LinkEvents implements LinkListener {

    @Override
    public void opened(Link opened) {
      SessionState already;
      synchronized (Session.this) {
        link = opened;
        already = state;
      }
      sendPreamble();
      if (already instanceof SessionState.Closing(var reason, var detail)) {
        tellAndClose(opened, reason, detail);
      } else {
        context.admission().opened(Session.this);
      }
    }

    @Override
    public void received(Link from, ByteBuffer bytes) {
      if (!state.isOpen()) {
        return;
      }
      long now = context.clock().getAsLong();
      // The tick thread may hear of it a moment later; a full barrier a packet would buy nothing.
      LAST_HEARD.setOpaque(Session.this, now);
      intake.received(bytes, now);
    }

    @Override
    public void closed(Link closed, CloseReason reason, String detail) {
      SessionEnd end;
      synchronized (Session.this) {
        end = SessionEnds.of(state, reason, detail);
        state = new SessionState.Closed(end);
      }
      context.listener().closed(Session.this, end);
    }
  }

  /** It has turned out what the peer speaks. */
  void speaks(WireFormat other) {
    format = other;
    sendPreamble();
  }

  private void sendPreamble() {
    ByteBuffer preamble = scratch();
    format.encodePreamble(preamble);
    sendNow(link, preamble);
  }

  private static void sendNow(Link open, ByteBuffer written) {
    // A dialect may have no such packet.
    if (written.position() > 0) {
      boolean _ = open.send(written.flip());
    }
  }

  private final class PacketEvents implements ClientPacketVisitor {

    @Override
    public void login(ClientPacket.Login login) {
      synchronized (Session.this) {
        if (!(state instanceof SessionState.Connecting)) {
          disconnect(DisconnectReason.PROTOCOL_VIOLATION, "a second login");
          return;
        }
        inbox = new Inbox(context.limits().inboxCommands());
        delivery = new Delivery(format, context.pool(), context.limits());
        state = new SessionState.Handshaking(login);
      }
      intake.loggedIn();
      context.listener().loggedIn(Session.this, login);
    }

    @Override
    public void move(Direction direction, int time) {
      if (isLoggedIn()) {
        queued(inbox.offerMove(direction, time));
      }
    }

    @Override
    public void attack() {
      if (isLoggedIn()) {
        queued(inbox.offerAttack());
      }
    }

    @Override
    public void chat(String text) {
      if (isLoggedIn()) {
        queued(inbox.offerChat(text));
      }
    }

    private boolean isLoggedIn() {
      if (inbox == null) {
        disconnect(DisconnectReason.PROTOCOL_VIOLATION, "a command before the login");
      }
      return inbox != null;
    }

    private void queued(boolean taken) {
      if (!taken) {
        disconnect(
            DisconnectReason.INBOX_FULL,
            "%d commands wait".formatted(context.limits().inboxCommands()));
      } else if (state instanceof SessionState.Playing && inbox.announce()) {
        context.listener().inboxReady(Session.this);
      }
    }

    @Override
    public void ping(long time) {
      ByteBuffer pong = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
      format.encodePong(pong, time, context.tick().getAsLong());
      sendNow(link, pong);
    }

    @Override
    public void heartbeatAck(long time) {
      heartbeats.answered(time, lastHeardNanos);
    }

    @Override
    public void askRoundTrips() {
      if (isLoggedIn() && heartbeats.ask()) {
        context.listener().roundTripsAsked(Session.this);
      }
    }

    @Override
    public void leave() {
      disconnect(DisconnectReason.LEFT, "");
    }
  }
}
