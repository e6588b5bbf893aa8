package org.malpan.server;

import java.util.List;
import java.util.function.LongSupplier;
import org.malpan.protocol.DisconnectReason;
import org.malpan.server.audit.PieceAudit;
import org.malpan.server.audit.StrayPieces;
import org.malpan.session.PeerClock;
import org.malpan.session.SessionLimits;
import org.malpan.session.Sessions;
import org.malpan.transport.Transport;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * A world and its sessions, one tick after the other: inputs, step, observers, broadcast. Has no
 * thread of its own, so that a test can be its clock; everything but {@link #status} and {@link
 * #dismiss} belongs to whoever ticks.
 */
public final class Match {

  /** How often sessions' time limits are looked at. */
  private static final long TIME_CHECK_NANOS = 250_000_000;

  /** Who asks for answers does so again before this is over. */
  private static final long ANSWERS_NANOS = 3_000_000_000L;

  /** Time for the players of a world that was not begun anew to log in. */
  static final int RESUME_SECONDS = 60;

  /** Joins and leaves may take one part in this many of a tick's time, while more of them wait. */
  private static final int ADMISSION_PART = 4;

  /** Minimum admission budget of a tick. */
  private static final long LEAST_ADMISSION_NANOS = 2_000_000;

  /** Joins and leaves between two looks at the clock. */
  static final int ADMITTED_AT_ONCE = 4;

  private final World world;
  private final Transport transport;
  private final List<TickObserver> observers;
  private final LongSupplier clock;

  /** By which sessions are measured. */
  private final PeerClock peerClock;

  private final InputGate gate;
  private final Sessions sessions;
  private final Broadcast broadcast;
  private final PieceAudit audit;
  private final StrayPieces strays = new StrayPieces();

  /** Of the tick that is under way. */
  private final TickInputs inputs = new TickInputs();

  /** Reused: a commit copies its values. */
  private final TickEvent event = new TickEvent();

  /** When pieces leave whose players have not come back. */
  private final long resumeUntilNanos;

  private long admissionNanos;
  private long nextTimeCheckNanos;
  private long inputsTaken;

  /** Whether the inputs belong to the tick that has just ended. */
  private boolean telling;

  private volatile long tick;
  private volatile int players;
  private volatile long lastAnswerNanos;

  /**
   * A match that has not begun.
   *
   * @param world its beginning; belongs to the match from now on
   * @param limits of sessions
   * @param transport to flush after each tick
   * @param clock nanoseconds, for sessions' time limits
   * @param arrival called on a transport's thread when an input has come
   */
  public Match(
      World world,
      SessionLimits limits,
      Transport transport,
      LongSupplier clock,
      MatchListeners listeners,
      Runnable arrival) {
    this.world = world;
    this.transport = transport;
    observers = listeners.ticks();
    this.clock = clock;
    peerClock = new PeerClock(clock);
    gate = new InputGate(limits.sessions(), arrival);
    sessions = new Sessions(limits, peerClock, this::tickOfAnswer, gate);
    broadcast = new Broadcast(world, gate, new ResumeTokens(), listeners);
    gate.tell(broadcast);
    audit = new PieceAudit(world, peerClock.getAsLong());
    admissionNanos =
        Math.max(
            LEAST_ADMISSION_NANOS, 1_000_000_000L / world.config().tickRate() / ADMISSION_PART);
    resumeUntilNanos = peerClock.getAsLong() + RESUME_SECONDS * 1_000_000_000L;
    nextTimeCheckNanos = peerClock.getAsLong() + TIME_CHECK_NANOS;
    lastAnswerNanos = clock.getAsLong() - ANSWERS_NANOS;
    tick = world.tick();
  }

  /** The sessions; their acceptor is what a transport listens with. */
  public Sessions sessions() {
    return sessions;
  }

  /** Before the first tick. */
  public void start() {
    for (int player = 0; player < world.config().maxPlayers(); player++) {
      if (world.isPresent(player)) {
        gate.vacant(player, world.name(player));
      }
    }
    observers.forEach(observer -> observer.started(world));
  }

  /** Whether the next tick would have inputs. Any thread. */
  public boolean isWaitedFor() {
    return gate.isWaitedFor();
  }

  /**
   * Ticks. What has come goes into the last of them, and what all of them did leaves together.
   *
   * @param count how many, 1 or more
   */
  public void tick(int count) {
    advance(count - 1, true);
  }

  /** Does the last tick: all leave whose sessions are over, however long that takes. */
  public void lastTick() {
    admissionNanos = Long.MAX_VALUE;
    tick(1);
  }

  /**
   * Lets time pass, and carries out the inputs that wait: in the tick that is then under way, which
   * goes on until time passes again.
   *
   * @param count ticks that are over, 0 or more
   */
  public void take(int count) {
    advance(count, false);
  }

  private void advance(int before, boolean ends) {
    event.begin();
    peerClock.turn();
    pass(before);
    if (peerClock.getAsLong() - resumeUntilNanos >= 0) {
      gate.giveUpVacant();
    }
    int from = inputs.size();
    int applied = gate.begin(inputs) ? admitWithinBudget(from) : from;
    gate.collect(inputs);
    world.apply(inputs, applied, broadcast.events());
    int taken = inputs.size() - from;
    inputsTaken += taken;
    if (ends) {
      pass(1);
    }
    tick = world.tick();
    players = world.playerCount();
    long now = peerClock.getAsLong();
    broadcast.flush(now);
    if (now - nextTimeCheckNanos >= 0) {
      nextTimeCheckNanos = now + TIME_CHECK_NANOS;
      sessions.checkTime();
      auditPieces(now);
    }
    transport.flush();
    event.end();
    if (event.shouldCommit()) {
      event.tick = tick;
      event.inputs = taken;
      event.players = players;
      event.told = broadcast.told();
      event.busy = broadcast.busy();
      event.commit();
    }
  }

  /**
   * Handles joins and leaves within the tick's admission budget: each costs as much as many moves,
   * and players in the match must not wait for a crowd. The rest waits for the next tick.
   *
   * @param first input of this tick that has not been carried out yet
   * @return the same, afterwards
   */
  private int admitWithinBudget(int first) {
    long since = clock.getAsLong();
    int from = first;
    boolean isMore;
    do {
      isMore = gate.collectTurns(inputs, ADMITTED_AT_ONCE);
      world.apply(inputs, from, broadcast.events());
      from = inputs.size();
    } while (isMore && clock.getAsLong() - since < admissionNanos);
    return from;
  }

  /** Ends ticks; those behind the first have no inputs. */
  private void pass(int count) {
    for (int i = 0; i < count; i++) {
      world.pass(broadcast.events());
      telling = true;
      for (int o = 0; o < observers.size(); o++) {
        observers.get(o).ticked(world, inputs);
      }
      inputs.clear();
      telling = false;
    }
  }

  /** A leave that got lost is made up for, loudly: it is a fault of the server. */
  private void auditPieces(long now) {
    if (audit.isDue(now)) {
      for (int player : audit.check(gate, now)) {
        strays.found(player, world.name(player), now);
        gate.orphan(player);
      }
    }
  }

  /** Inputs that were taken so far. */
  long inputsTaken() {
    return inputsTaken;
  }

  /** The tick that a ping is answered with. A transport's thread. */
  private long tickOfAnswer() {
    lastAnswerNanos = clock.getAsLong();
    return tick;
  }

  /** Whether a ping was answered within the last seconds. Any thread. */
  boolean hasAnsweredLately() {
    return clock.getAsLong() - lastAnswerNanos < ANSWERS_NANOS;
  }

  /** Tells every session why it ends. Any thread. */
  public void dismiss(DisconnectReason reason, String detail) {
    sessions.disconnectAll(reason, detail);
    transport.flush();
  }

  /** A tick failed: {@link #stop} is to follow. Every observer hears of it, whatever others do. */
  public void failed(Throwable fault) {
    long ofTick = telling ? world.tick() - 1 : world.tick();
    Ending.forAll(observers, observer -> observer.failed(world, ofTick, inputs, fault));
  }

  /** After the last tick. Every observer hears of it, whatever others do. */
  public void stop() {
    Ending.forAll(observers, TickObserver::stopped);
  }

  /**
   * How it is doing. Any thread.
   *
   * @param skippedTicks given up so far by whoever ticks
   */
  public ServerStatus status(long skippedTicks) {
    return new ServerStatus(tick, players, sessions.count(), skippedTicks, strays.count());
  }
}
