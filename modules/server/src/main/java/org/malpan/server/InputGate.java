package org.malpan.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.malpan.game.LeaveCause;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeFormat;
import org.malpan.server.audit.PieceHold;
import org.malpan.server.audit.PieceHolders;
import org.malpan.session.CommandSink;
import org.malpan.session.Session;
import org.malpan.session.SessionEnd;
import org.malpan.session.SessionListener;
import org.malpan.session.SessionState;
import org.malpan.world.TickInputs;

/**
 * Where what sessions say becomes inputs of a tick. Sessions call from the transport's threads and
 * meet the tick thread at three queues. A login takes a place, or is refused when there is none;
 * the place is free again when the tick has taken the session's end. A session with a place turns
 * twice in its life (in, out) and waits at most once with commands and once with a question, so
 * that no queue can be full: a leave always gets through.
 */
final class InputGate implements SessionListener, PieceHolders {

  private static final System.Logger LOG = System.getLogger(InputGate.class.getName());

  private static final String REPORT = "/report";

  /** A session came in with a login, or is over. */
  private sealed interface Turn {
    record In(Session session, ClientPacket.Login login) implements Turn {}

    record Out(Session session, SessionEnd end) implements Turn {}
  }

  /** Sessions whose logins were taken and whose ends were not yet, by their ids. */
  private final ConcurrentMap<Long, Session> holding = new ConcurrentHashMap<>();

  private final int places;

  /** Places that are taken, counted before {@link #holding} so that the limit is never passed. */
  private final AtomicInteger taken = new AtomicInteger();

  private final BlockingQueue<Turn> turns;
  private final BlockingQueue<Session> ready;
  private final BlockingQueue<Session> asking;

  /** Turns and ready sessions. */
  private final AtomicInteger waiting = new AtomicInteger();

  // Of the tick thread.
  private int readyAtFirst;

  private long turnsTaken;

  /** Whose logins were collected since {@link #begin}. */
  private final Map<Long, Session> joining = new HashMap<>();

  private final Map<Long, Integer> players = new HashMap<>();

  /** Sessions that closed while they were among those: they leave with the next tick. */
  private final List<Long> gone = new ArrayList<>();

  /** Players whose session is gone: they leave with the next tick. */
  private final List<Integer> orphans = new ArrayList<>();

  /**
   * Pieces of players that have no session yet, by name and in rising id: of a match that goes on
   * from a recording.
   */
  private final Map<String, Deque<Integer>> vacant = new LinkedHashMap<>();

  private GateListener listener;

  /** Called on a transport's thread when something has come. */
  private final Runnable arrival;

  private final Appender appender = new Appender();

  InputGate(int sessions, Runnable arrival) {
    this.arrival = arrival;
    // Sessions come and go several times within a tick, and closing ones linger.
    places = 4 * sessions + 1024;
    turns = new ArrayBlockingQueue<>(2 * places);
    // Sessions that gave their places back in this tick may still be in line beside new ones.
    ready = new ArrayBlockingQueue<>(2 * places);
    asking = new ArrayBlockingQueue<>(2 * places);
  }

  /** Whom to tell; before the first tick. */
  void tell(GateListener theListener) {
    listener = theListener;
  }

  /** A player stands there without a session, until one logs in by that name. Tick thread. */
  void vacant(int player, String name) {
    vacant.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(player);
  }

  /** Those that nobody came for leave with the next tick. Tick thread. */
  void giveUpVacant() {
    if (!vacant.isEmpty()) {
      vacant.values().forEach(orphans::addAll);
      vacant.clear();
    }
  }

  @Override
  public void loggedIn(Session session, ClientPacket.Login login) {
    if (taken.incrementAndGet() > places) {
      taken.decrementAndGet();
      session.disconnect(DisconnectReason.SERVER_FULL, "%d players come and go".formatted(places));
      return;
    }
    holding.put(session.id(), session);
    turns.add(new Turn.In(session, login));
    came();
  }

  @Override
  public void inboxReady(Session session) {
    ready.add(session);
    came();
  }

  @Override
  public void roundTripsAsked(Session session) {
    // No input of the world: the next tick is soon enough.
    asking.add(session);
  }

  /** The next session that asks for round trips, or null. Tick thread. */
  Session nextAsking() {
    return asking.poll();
  }

  private void came() {
    waiting.incrementAndGet();
    arrival.run();
  }

  @Override
  public void closed(Session session, SessionEnd end) {
    // First of all: nothing that fails in telling of the end may lose the leave.
    if (holding.containsKey(session.id())) {
      turns.add(new Turn.Out(session, end));
      came();
    }
    SessionClosedEvent.tell(session, end);
    if (end.told().equals(Optional.of(DisconnectReason.BAD_MAGIC))) {
      LOG.log(
          System.Logger.Level.INFO,
          () ->
              "%s does not speak %s (%s); a classic client needs --dialect or --listen"
                  .formatted(session.remote(), NativeFormat.NAME, end.detail()));
    }
    LOG.log(
        System.Logger.Level.DEBUG,
        () ->
            "session %d %s: %s %s"
                .formatted(session.id(), session.remote(), end.label(), end.detail()));
  }

  /** Whether a tick would have inputs. Any thread. */
  boolean isWaitedFor() {
    return waiting.get() > 0;
  }

  /**
   * Begins to collect: {@link #collectTurns} may follow, then {@link #collect}. Tick thread.
   *
   * @return whether sessions have come or gone
   */
  boolean begin(TickInputs inputs) {
    // Every tick comes here: no lambda and no iterator is made for it.
    for (int i = 0; i < orphans.size(); i++) {
      inputs.leave(orphans.get(i), LeaveCause.DISCONNECTED);
    }
    orphans.clear();
    for (int i = 0; i < gone.size(); i++) {
      leave(gone.get(i), LeaveCause.DISCONNECTED, inputs);
    }
    gone.clear();
    boolean isWaited = waiting.get() > 0;
    readyAtFirst = isWaited ? ready.size() : 0;
    return isWaited && !turns.isEmpty();
  }

  /**
   * Appends joins and leaves in the order in which they came, at most so many. Tick thread.
   *
   * @return whether there may be more
   */
  boolean collectTurns(TickInputs inputs, int most) {
    int count = Math.min(turns.size(), most);
    for (int left = count; left > 0; left--) {
      switch (turns.remove()) {
        case Turn.In(var session, var login) -> in(session, login, inputs);
        case Turn.Out(var session, var end) -> {
          giveUpPlace(session.id());
          out(session.id(), end, inputs);
        }
      }
    }
    turnsTaken += count;
    waiting.addAndGet(-count);
    return count == most;
  }

  private void giveUpPlace(long sessionId) {
    if (holding.remove(sessionId) != null) {
      taken.decrementAndGet();
    }
  }

  private void in(Session session, ClientPacket.Login login, TickInputs inputs) {
    if (!session.state().isOpen()) {
      // Already over; its end is behind it in line. Players that have gone take no places.
      return;
    }
    Deque<Integer> namesakes = vacant.get(login.name());
    if (namesakes != null) {
      int player = namesakes.remove();
      if (namesakes.isEmpty()) {
        vacant.remove(login.name());
      }
      players.put(session.id(), player);
      listener.resumed(session, player);
    } else {
      joining.put(session.id(), session);
      inputs.join(session.id(), login.name(), login.choice());
    }
  }

  private void out(long sessionId, SessionEnd end, TickInputs inputs) {
    if (joining.containsKey(sessionId)) {
      gone.add(sessionId);
    } else {
      leave(sessionId, cause(end.told()), inputs);
    }
  }

  private void leave(long sessionId, LeaveCause cause, TickInputs inputs) {
    Integer player = players.remove(sessionId);
    if (player != null) {
      inputs.leave(player, cause);
    }
  }

  /** Appends the commands that had come before {@link #begin}. Tick thread. */
  void collect(TickInputs inputs) {
    joining.clear();
    appender.inputs = inputs;
    for (int left = readyAtFirst; left > 0; left--) {
      ready.remove().drainInbox(appender);
    }
    waiting.addAndGet(-readyAtFirst);
  }

  /**
   * The session whose join the world has just carried out: it plays that piece, and its end will
   * become a leave. Tick thread.
   */
  Session joined(long sessionId, int player) {
    players.put(sessionId, player);
    return joining.get(sessionId);
  }

  /** The session whose join the world has just refused. Tick thread. */
  Session refused(long sessionId) {
    return joining.get(sessionId);
  }

  @Override
  public void mark(PieceHold[] holds) {
    for (Map.Entry<Long, Integer> entry : players.entrySet()) {
      Session session = holding.get(entry.getKey());
      holds[entry.getValue()] = session == null ? PieceHold.NONE : holdOf(session.state());
    }
    vacant.values().forEach(pieces -> pieces.forEach(player -> holds[player] = PieceHold.HELD));
    orphans.forEach(player -> holds[player] = PieceHold.HELD);
  }

  private static PieceHold holdOf(SessionState state) {
    return switch (state) {
      case SessionState.Connecting _, SessionState.Handshaking _, SessionState.Playing _ ->
          PieceHold.HELD;
      case SessionState.Closing _ -> PieceHold.ENDING;
      case SessionState.Closed _ -> PieceHold.NONE;
    };
  }

  @Override
  public long turnsTaken() {
    return turnsTaken;
  }

  @Override
  public int turnsWaiting() {
    return turns.size();
  }

  /** The piece has no session any more: it leaves with the next tick. Tick thread. */
  void orphan(int player) {
    players
        .entrySet()
        .removeIf(entry -> {
          boolean isIts = entry.getValue() == player;
          if (isIts) {
            giveUpPlace(entry.getKey());
          }
          return isIts;
        });
    orphans.add(player);
  }

  private static LeaveCause cause(Optional<DisconnectReason> told) {
    if (told.isEmpty()) {
      return LeaveCause.DISCONNECTED;
    }
    return switch (told.get()) {
      case LEFT -> LeaveCause.LEFT;
      case SERVER_STOPPING -> LeaveCause.SERVER_STOPPED;
      case IDLE_TIMEOUT, LOGIN_TIMEOUT -> LeaveCause.TIMED_OUT;
      case BAD_MAGIC,
          UNSUPPORTED_VERSION,
          PROTOCOL_VIOLATION,
          LOGIN_REFUSED,
          RATE_LIMIT,
          INBOX_FULL,
          SLOW_CONSUMER,
          SERVER_FULL,
          ADDRESS_LIMIT,
          INTERNAL_ERROR,
          TAKEN_OVER ->
          LeaveCause.EXPELLED;
    };
  }

  /** Appends commands to a tick's inputs. */
  private final class Appender implements CommandSink {

    private TickInputs inputs;

    @Override
    public void command(int player, long word, int time) {
      inputs.command(player, word, time);
    }

    @Override
    public void chat(int player, String text) {
      if (text.equals(REPORT) || text.startsWith(REPORT + " ")) {
        listener.reported(player, text.substring(REPORT.length()).strip());
      } else {
        inputs.chat(player, text);
      }
    }
  }
}
