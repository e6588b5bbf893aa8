package org.malpan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;
import org.malpan.protocol.ClientPacket;
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

  private static final int NOBODY = -1;

  /** Between two words about lines that were refused. */
  private static final long REFUSAL_NANOS = 1_000_000_000;

  private final long id;
  private final InetSocketAddress remote;
  private final SessionContext context;
  private final LinkListener linkListener;
  private final long bornNanos;
  private final Heartbeats heartbeats;

  private volatile SessionState state = SessionState.Connecting.INSTANCE;

  // What is asked of the state for each packet, on the cache line that is asked for it.
  private volatile boolean open = true;
  private volatile int player = NOBODY;

  private long lastHeardNanos;

  // Of the intake.
  private long refusedLines;
  private long lastRefusalNanos;

  /** Whether it counts among those that have logged in. Guarded by this. */
  private boolean isSeated;

  private volatile Link link;
  private volatile WireFormat format;
  private volatile Outbox outbox;
  private volatile Inbox inbox;

  Session(long id, InetSocketAddress remote, WireFormat format, SessionContext context) {
    this.id = id;
    this.remote = remote;
    this.format = format;
    this.context = context;
    bornNanos = context.clock().getAsLong();
    lastHeardNanos = bornNanos;
    heartbeats = new Heartbeats(bornNanos);
    linkListener = new Intake(this, context, bornNanos);
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

  /** Whether packets of the peer are still read; may be a moment old. */
  boolean isOpen() {
    return open;
  }

  /** Whether the peer has an avatar; may be a moment old. */
  boolean isPlaying() {
    return player != NOBODY;
  }

  /** Guarded by this. */
  private void become(SessionState next) {
    state = next;
    open = next.isOpen();
    player = next instanceof SessionState.Playing(int piece) ? piece : NOBODY;
    if (outbox != null) {
      outbox.open(isPlaying());
    }
    if (isSeated && !open) {
      // At once, not when its link is closed: until then it may linger.
      isSeated = false;
      context.admission().leaveSeat();
    }
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
      become(new SessionState.Playing(welcome.id()));
    }
    EncodedFrame frame = new EncodedFrame();
    format.encodeWelcome(frame.begin(), welcome);
    boolean _ = outbox.append(frame);
    Inbox waiting = inbox;
    if (waiting != null && waiting.announce()) {
      context.listener().inboxReady(this);
    }
    return true;
  }

  /** Hands over all commands that wait, in order. Tick thread; only while playing. */
  public void drainInbox(CommandSink sink) {
    int piece = player;
    if (piece != NOBODY) {
      inbox.drain(piece, sink);
    }
  }

  /** What the tick tells the peer; from the login on. Tick thread. */
  public Outbox outbox() {
    return outbox;
  }

  /** Looks at the clock: ends a session that is late, asks a silent one for life. Tick thread. */
  void checkTime(long nowNanos) {
    SessionLimits limits = context.limits();
    long silentMillis = (nowNanos - (long) LAST_HEARD.getOpaque(this)) / 1_000_000;
    if (isPlaying()
        && (silentMillis < Math.min(limits.heartbeatMillis(), limits.idleTimeoutMillis())
            || !format.hasHeartbeat())) {
      // Nearly all, each time: they are not worth a look at their state.
      return;
    }
    switch (state) {
      case SessionState.Connecting _ -> {
        if ((nowNanos - bornNanos) / 1_000_000 >= limits.loginTimeoutMillis()) {
          disconnect(
              DisconnectReason.LOGIN_TIMEOUT,
              "no login within %d ms".formatted(limits.loginTimeoutMillis()));
        }
      }
      case SessionState.Playing _ -> {
        if (silentMillis >= limits.idleTimeoutMillis()) {
          disconnect(DisconnectReason.IDLE_TIMEOUT, "silent for %d ms".formatted(silentMillis));
        } else if (silentMillis >= limits.heartbeatMillis()) {
          askForSignOfLife(nowNanos);
        }
      }
      case SessionState.Handshaking _, SessionState.Closing _, SessionState.Closed _ -> {}
    }
  }

  private void askForSignOfLife(long nowNanos) {
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
    if (isPlaying() && heartbeats.isMeasureDue(nowNanos)) {
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
    disconnect(reason, detail, false);
  }

  /** As {@link #disconnect}, unless the peer has logged in meanwhile. Any thread. */
  void giveWay(DisconnectReason reason, String detail) {
    disconnect(reason, detail, true);
  }

  private void disconnect(DisconnectReason reason, String detail, boolean isOnlyPending) {
    Link opened;
    synchronized (this) {
      if (!open || isOnlyPending && !(state instanceof SessionState.Connecting)) {
        return;
      }
      become(new SessionState.Closing(reason, detail));
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

  // ---- the link's side, told by the intake

  /** The link is open. */
  void opened(Link opened) {
    SessionState already;
    synchronized (this) {
      link = opened;
      already = state;
    }
    sendPreamble();
    if (already instanceof SessionState.Closing(var reason, var detail)) {
      tellAndClose(opened, reason, detail);
    } else {
      context.admission().opened(this);
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

  /** Something came from the peer. */
  void heard(long nowNanos) {
    // The tick thread may hear of it a moment later; a full barrier a packet would buy nothing.
    LAST_HEARD.setOpaque(this, nowNanos);
  }

  /**
   * It counts among those that have logged in until it is over, and then leaves its seat.
   *
   * @return false when it is over already
   */
  synchronized boolean seat() {
    isSeated = open;
    return open;
  }

  /**
   * The peer has logged in.
   *
   * @param commands what it will say
   * @return false when it had before, or is over
   */
  boolean loggedIn(ClientPacket.Login login, Inbox commands) {
    synchronized (this) {
      if (!(state instanceof SessionState.Connecting)) {
        return false;
      }
      inbox = commands;
      outbox = new Outbox(this, link, format, context.limits());
      become(new SessionState.Handshaking(login));
    }
    return true;
  }

  /** The peer asks for the tick. */
  void answer(long pingTime) {
    ByteBuffer pong = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    format.encodePong(pong, pingTime, context.tick().getAsLong());
    sendNow(link, pong);
  }

  /** A line of the peer is left out; the peer is told why, once a second at most. */
  void refuseLine(long nowNanos, Supplier<String> why) {
    refusedLines++;
    int piece = player;
    if (piece != NOBODY && (refusedLines == 1 || nowNanos - lastRefusalNanos >= REFUSAL_NANOS)) {
      lastRefusalNanos = nowNanos;
      ByteBuffer frame = scratch();
      format.encodeChat(
          frame, piece, "not sent: %s (%d not sent so far)".formatted(why.get(), refusedLines));
      sendNow(link, frame);
    }
  }

  /** The peer answers a heartbeat. */
  void alive(long heartbeatTime) {
    heartbeats.answered(heartbeatTime, lastHeardNanos);
  }

  /** Takes note that the peer asks for round trips; false when it has asked already. */
  boolean ask() {
    return heartbeats.ask();
  }

  /** The link is closed: the last call. */
  void closed(CloseReason reason, String detail) {
    SessionEnd end;
    synchronized (this) {
      if (state instanceof SessionState.Closed) {
        return;
      }
      end = SessionEnds.of(state, reason, detail);
      become(new SessionState.Closed(end));
    }
    context.listener().closed(this, end);
  }
}
