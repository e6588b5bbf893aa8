package org.malpan.client;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.malpan.board.BoardSize;
import org.malpan.protocol.ServerPacket;

/**
 * What a player sees of a match, made from a feed's packets. Thread-safe: the feed's thread writes,
 * any other takes snapshots; both hold the lock for moments only. Survives whatever a server says.
 */
public final class MatchView implements FeedListener {

  private static final int CHAT_LINES = 200;

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
  private int ownId = -1;
  private String ownName = "you";

  /** Where a replay's free camera looks; below 0 before any welcome. */
  private int lookX = -1;

  private int lookY = -1;
  private final TreeMap<Integer, TrackedPiece> pieces = new TreeMap<>();
  private List<ChatLine> chat = List.of();
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
      case ServerPacket.Welcome p -> welcome(p);
      case ServerPacket.PieceAdded p -> add(p);
      case ServerPacket.PieceMoved p -> {
        TrackedPiece piece = pieces.get(p.id());
        if (piece != null) {
          piece.moveTo(p.x(), p.y(), now, glideNanos());
        }
      }
      case ServerPacket.PieceRemoved p -> {
        if (p.id() != ownId) {
          pieces.remove(p.id());
        }
      }
      case ServerPacket.PieceChanged p -> {
        TrackedPiece piece = pieces.get(p.id());
        if (piece != null) {
          piece.change(p.hp(), p.score());
        }
      }
      case ServerPacket.PieceFell p ->
          say(new ChatLine("", nameOf(p.id()) + " fell to " + nameOf(p.byId()), false));
      case ServerPacket.ChatHeard p -> say(new ChatLine(nameOf(p.id()), p.text(), p.id() == ownId));
      case ServerPacket.ViewReset _ -> pieces.keySet().removeIf(id -> id != ownId);
      case ServerPacket.Pong p -> {
        roundTripMicros = Math.max(1, (now - p.time()) / 1000);
        tick = p.tick();
      }
      case ServerPacket.Heartbeat _, ServerPacket.Closing _ -> {}
    }
  }

  private void welcome(ServerPacket.Welcome welcome) {
    state = ConnectionState.Playing.INSTANCE;
    board = welcome.board();
    view = welcome.view();
    tickRate = welcome.tickRate();
    ownId = welcome.id();
    lookX = welcome.x();
    lookY = welcome.y();
    pieces.clear();
    if (ownId < 0) {
      // A replay's free camera: nobody's avatar.
      return;
    }
    pieces.put(
        ownId,
        new TrackedPiece(
            ownId,
            welcome.piece(),
            ownName,
            false,
            welcome.x(),
            welcome.y(),
            welcome.hp(),
            welcome.maxHp(),
            welcome.score()));
  }

  private void add(ServerPacket.PieceAdded added) {
    if (pieces.size() >= MOST_PIECES && !pieces.containsKey(added.id())) {
      return;
    }
    TrackedPiece _ =
        pieces.put(
            added.id(),
            new TrackedPiece(
                added.id(),
                added.piece(),
                added.name(),
                added.npc(),
                added.x(),
                added.y(),
                added.hp(),
                added.maxHp(),
                added.score()));
  }

  private long glideNanos() {
    return Math.max(GLIDE_NANOS, 1_000_000_000L / tickRate);
  }

  private String nameOf(int id) {
    TrackedPiece piece = pieces.get(id);
    if (id == ownId) {
      return ownName;
    }
    return piece == null ? "someone" : piece.name();
  }

  private void say(ChatLine line) {
    List<ChatLine> lines = new ArrayList<>(chat);
    lines.add(line);
    chat = List.copyOf(lines.subList(Math.max(0, lines.size() - CHAT_LINES), lines.size()));
  }

  /** Gives the avatar another name than "you": in a replay it is somebody else's. */
  public synchronized void callOwn(String name) {
    ownName = name;
  }

  @Override
  public synchronized void ended(FeedEnd end) {
    state = new ConnectionState.Ended(end);
  }

  /** The view at this moment of the clock. */
  public synchronized ViewSnapshot snapshot() {
    long now = clock.getAsLong();
    long glide = glideNanos();
    double focusX = lookX < 0 ? (board.width() - 1) / 2.0 : lookX;
    double focusY = lookY < 0 ? (board.height() - 1) / 2.0 : lookY;
    List<PieceView> shown = new ArrayList<>(pieces.size());
    for (TrackedPiece piece : pieces.values()) {
      boolean own = piece.id() == ownId;
      PieceView seen = piece.at(now, glide, own ? ownName : piece.name(), own);
      shown.add(seen);
      if (own) {
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
        List.copyOf(shown),
        focusX,
        focusY,
        chat,
        roundTripMicros,
        packets);
  }
}
