package org.malpan.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/**
 * What a player sees of a match, made from a feed's packets. Thread-safe: the feed's thread writes,
 * any other takes snapshots; both hold the lock for moments only. Survives whatever a server says.
 */
public final class MatchView implements FeedListener {

  private static final int CHAT_LINES = 200;
  private static final int EVENTS = 50;
  private static final int DELAYS = 120;

  /** A move that is not answered within this, or within four round trips, never was carried out. */
  private static final long MOVE_PATIENCE_NANOS = 1_000_000_000;

  /** Pieces added so soon after a welcome or reset were there before. */
  private static final long ARRIVAL_NANOS = 1_500_000_000;

  /** More than any match has; what a server shows beyond is left out. */
  static final int MOST_PIECES = 65_536;

  /** A step takes this long on the screen, or a tick where ticks are longer. */
  private static final long GLIDE_NANOS = 140_000_000;

  private final LongSupplier clock;

  // Guarded by this.
  private ConnectionState state = ConnectionState.Connecting.INSTANCE;
  private BoardSize board = BoardSize.CHESS;
  private int view;
  private int tickRate = 30;
  private long tick;
  private ViewedGame game = ViewedGame.unknown();
  private int ownId = -1;
  private final TreeMap<Integer, TrackedPiece> pieces = new TreeMap<>();
  private OwnMoves ownMoves = new OwnMoves(BoardSize.CHESS, 0, 0);
  private String ownName = "you";

  /** Where a replay's free camera looks; below 0 before any welcome. */
  private int lookX = -1;

  private int lookY = -1;
  private long resetNanos;
  private List<ChatLine> chat = List.of();
  private List<MatchEvent> events = List.of();
  private List<DelaySample> delays = List.of();
  private long eventCount;
  private long roundTripMicros;
  private long packets;

  /**
   * An empty view.
   *
   * @param clock {@link System#nanoTime}, or a test's
   */
  public MatchView(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void packet(ServerPacket packet) {
    packets++;
    long now = clock.getAsLong();
    switch (packet) {
      case ServerPacket.Welcome p -> welcome(p, now);
      case ServerPacket.PieceAdded p -> add(p, now);
      case ServerPacket.PieceMoved p -> move(p, now);
      case ServerPacket.PieceRemoved p -> remove(p.id(), now);
      case ServerPacket.PieceChanged p -> {
        TrackedPiece piece = pieces.get(p.id());
        if (piece != null) {
          piece.change(p.fields());
        }
      }
      case ServerPacket.Happened p -> {
        if (game.isEvent(p.event(), "fell")) {
          fell(p.id(), p.argument());
        }
      }
      case ServerPacket.ChatHeard p -> {
        say(new ChatLine(nameOf(p.id()), p.text(), p.id() == ownId));
        TrackedPiece piece = pieces.get(p.id());
        if (piece != null) {
          piece.say(p.text(), now);
        }
      }
      case ServerPacket.ViewReset _ -> {
        resetNanos = now;
        pieces.keySet().removeIf(id -> id != ownId);
      }
      case ServerPacket.Pong p -> {
        roundTripMicros = Math.max(1, (now - p.time()) / 1000);
        tick = p.tick();
      }
      case ServerPacket.RoundTrip p -> {
        TrackedPiece piece = pieces.get(p.id());
        if (piece != null) {
          piece.answersIn(p.millis());
        }
      }
      case ServerPacket.Heartbeat _, ServerPacket.Closing _ -> {}
    }
  }

  /** Whether the match runs, so that a step can be made. */
  public synchronized boolean isPlaying() {
    return state == ConnectionState.Playing.INSTANCE;
  }

  /**
   * The player makes a step: it shows at once.
   *
   * @return what is to be sent to the server, whose word puts right what was predicted wrongly
   */
  public synchronized ClientPacket.Command step(Direction direction) {
    long now = clock.getAsLong();
    int micros = (int) (now / 1000);
    // 0 stands for no move.
    int time = micros == 0 ? 1 : micros;
    TrackedPiece own = pieces.get(ownId);
    if (own != null) {
      ownMoves.step(direction, time, now);
      own.moveTo(ownMoves.x(), ownMoves.y(), now, glideNanos());
    }
    return new ClientPacket.Command(BoardCommands.move(direction), time);
  }

  private void fell(int id, int byId) {
    say(new ChatLine("", nameOf(id) + " fell to " + nameOf(byId), false));
    tell(MatchEvent.Kind.FELL, nameIfKnown(id), nameIfKnown(byId));
  }

  private void move(ServerPacket.PieceMoved moved, long now) {
    TrackedPiece piece = pieces.get(moved.id());
    if (piece == null) {
      return;
    }
    if (moved.id() != ownId) {
      piece.moveTo(moved.x(), moved.y(), now, glideNanos());
      return;
    }
    long tookNanos = ownMoves.confirm(moved.x(), moved.y(), moved.time(), now);
    if (tookNanos >= 0 && roundTripMicros > 0) {
      DelaySample sample = DelaySample.of(tookNanos / 1000, roundTripMicros, 1_000_000L / tickRate);
      delays = appended(delays, sample, DELAYS);
    }
    piece.moveTo(ownMoves.x(), ownMoves.y(), now, glideNanos());
  }

  private void remove(int id, long now) {
    if (id != ownId) {
      TrackedPiece gone = pieces.remove(id);
      if (gone != null && view == 0 && now - resetNanos > ARRIVAL_NANOS) {
        tell(MatchEvent.Kind.LEFT, gone.name(), "");
      }
    }
  }

  private void welcome(ServerPacket.Welcome welcome, long now) {
    state = ConnectionState.Playing.INSTANCE;
    game = ViewedGame.of(welcome.game());
    board = welcome.board();
    view = welcome.view();
    tickRate = welcome.tickRate();
    ownId = welcome.id();
    lookX = welcome.x();
    lookY = welcome.y();
    resetNanos = now;
    ownMoves = new OwnMoves(board, welcome.x(), welcome.y());
    pieces.clear();
    if (ownId < 0) {
      // A replay's free camera: nobody's avatar.
      return;
    }
    pieces.put(
        ownId,
        new TrackedPiece(
            ownId,
            game,
            welcome.kind(),
            ownName,
            false,
            welcome.x(),
            welcome.y(),
            welcome.fields()));
  }

  private void add(ServerPacket.PieceAdded added, long now) {
    if (pieces.size() >= MOST_PIECES && !pieces.containsKey(added.id())) {
      return;
    }
    if (view == 0 && now - resetNanos > ARRIVAL_NANOS && !pieces.containsKey(added.id())) {
      tell(MatchEvent.Kind.CAME, added.name(), "");
    }
    TrackedPiece _ =
        pieces.put(
            added.id(),
            new TrackedPiece(
                added.id(),
                game,
                added.kind(),
                added.name(),
                added.npc(),
                added.x(),
                added.y(),
                added.fields()));
  }

  private long glideNanos() {
    return Math.max(GLIDE_NANOS, 1_000_000_000L / tickRate);
  }

  private String nameOf(int id) {
    String name = nameIfKnown(id);
    return name.isEmpty() ? "someone" : name;
  }

  private String nameIfKnown(int id) {
    if (id == ownId) {
      return ownName;
    }
    TrackedPiece piece = pieces.get(id);
    return piece == null ? "" : piece.name();
  }

  private void say(ChatLine line) {
    chat = appended(chat, line, CHAT_LINES);
  }

  private void tell(MatchEvent.Kind kind, String name, String other) {
    eventCount++;
    events = appended(events, new MatchEvent(eventCount, kind, name, other), EVENTS);
  }

  private static <T> List<T> appended(List<T> list, T last, int most) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer.subList(Math.max(0, longer.size() - most), longer.size()));
  }

  /** Gives the avatar another name than "you": in a replay it is somebody else's. */
  public synchronized void callOwn(String name) {
    ownName = name;
    TrackedPiece own = pieces.get(ownId);
    if (own != null) {
      own.call(name);
    }
  }

  @Override
  public boolean wantsRoundTrips() {
    return true;
  }

  @Override
  public synchronized void ended(FeedEnd end) {
    state = new ConnectionState.Ended(end);
  }

  /** The view at this moment of the clock. */
  public synchronized ViewSnapshot snapshot() {
    long now = clock.getAsLong();
    long glide = glideNanos();
    TrackedPiece avatar = pieces.get(ownId);
    boolean putBack = ownMoves.expire(now - Math.max(MOVE_PATIENCE_NANOS, 4000 * roundTripMicros));
    if (putBack && avatar != null) {
      avatar.moveTo(ownMoves.x(), ownMoves.y(), now, glide);
    }
    List<PieceView> shown = new ArrayList<>(pieces.size());
    Optional<PieceView> own = Optional.empty();
    double focusX = lookX < 0 ? (board.width() - 1) / 2.0 : lookX;
    double focusY = lookY < 0 ? (board.height() - 1) / 2.0 : lookY;
    for (TrackedPiece piece : pieces.values()) {
      PieceView seen = piece.at(now, glide, piece.id() == ownId);
      shown.add(seen);
      if (seen.own()) {
        own = Optional.of(seen);
        focusX = seen.x();
        focusY = seen.y();
      }
    }
    return new ViewSnapshot(
        state,
        board,
        view,
        tickRate,
        tick,
        own,
        // Nobody else has the list: a copy would be garbage of every frame.
        Collections.unmodifiableList(shown),
        focusX,
        focusY,
        chat,
        events,
        delays,
        roundTripMicros,
        packets);
  }
}
