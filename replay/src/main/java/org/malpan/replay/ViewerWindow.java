package org.malpan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.malpan.board.PieceKind;
import org.malpan.board.Pieces;
import org.malpan.protocol.ServerPacket;
import org.malpan.world.World;

/**
 * Tells a listener in packets what a viewer of a world sees: compares what was shown with what is
 * there, so that any number of ticks between two looks costs the same. Not thread-safe.
 */
final class ViewerWindow {

  /** Cells that the free camera sees to each side. */
  static final int FREE_CELLS = 24;

  /** Pieces shown at once; of a denser crowd the lowest ids. */
  static final int MOST_PIECES = 8_192;

  private record Shown(PieceKind kind, String name, int x, int y, int hp, int score) {}

  private final Consumer<ServerPacket> out;
  private final TreeMap<Integer, Shown> shown = new TreeMap<>();
  private final List<ServerPacket> happened = new ArrayList<>();
  private int[] inView = new int[0];
  private World world;
  private Pieces pieces;
  private int followed = -1;
  private int centreX;
  private int centreY;

  ViewerWindow(Consumer<ServerPacket> out) {
    this.out = out;
  }

  /** Begins a view anew: a welcome and all that is seen. Below 0 follows nobody. */
  void begin(World of, int player, int freeX, int freeY) {
    world = of;
    pieces = new Pieces(of);
    followed = player;
    centreX = freeX;
    centreY = freeY;
    shown.clear();
    happened.clear();
    out.accept(player < 0 ? freeWelcome() : welcome(player));
    if (player >= 0) {
      shown.put(player, state(player));
    }
    refresh();
  }

  private ServerPacket.Welcome welcome(int player) {
    return new ServerPacket.Welcome(
        player,
        world.config().tickRate(),
        world.config().board(),
        world.config().view(),
        pieces.kind(player),
        world.x(player),
        world.y(player),
        pieces.hp(player),
        pieces.maxHp(player),
        pieces.score(player),
        0);
  }

  private ServerPacket.Welcome freeWelcome() {
    int widest = Math.max(world.config().board().width(), world.config().board().height());
    return new ServerPacket.Welcome(
        -1,
        world.config().tickRate(),
        world.config().board(),
        widest <= FREE_CELLS ? 0 : FREE_CELLS,
        PieceKind.KING,
        centreX,
        centreY,
        0,
        1,
        0,
        0);
  }

  /** Remembers what is to be told with the next refresh, after those who came are known. */
  void happens(ServerPacket packet) {
    // Chat of a fast ride: nobody reads more lines between two pictures.
    if (happened.size() < 200) {
      happened.add(packet);
    }
  }

  /** Turns the free camera to another cell. */
  void look(int x, int y) {
    centreX = x;
    centreY = y;
    refresh();
  }

  /** Whether that cell is in view; a followed player's is the world's own business. */
  boolean isInWindow(int x, int y) {
    return Math.abs(x - centreX) <= FREE_CELLS && Math.abs(y - centreY) <= FREE_CELLS;
  }

  /** Tells what changed since the last time. */
  void refresh() {
    int count = find();
    List<Integer> gone = new ArrayList<>();
    TreeMap<Integer, Shown> unseen = new TreeMap<>(shown);
    for (int i = 0; i < count; i++) {
      Shown _ = unseen.remove(inView[i]);
      tell(inView[i]);
    }
    unseen.keySet().stream().filter(id -> id != followed).forEach(gone::add);
    if (followed >= 0) {
      tell(followed);
    }
    happened.forEach(out);
    happened.clear();
    for (int id : gone) {
      shown.remove(id);
      out.accept(new ServerPacket.PieceRemoved(id));
    }
  }

  private int find() {
    if (inView.length < world.capacity()) {
      inView = new int[world.capacity()];
    }
    if (followed >= 0) {
      return Math.min(MOST_PIECES, world.inView(followed, inView));
    }
    int count = 0;
    for (int id = 0; id < world.capacity() && count < MOST_PIECES; id++) {
      if (world.isPresent(id) && isInWindow(world.x(id), world.y(id))) {
        inView[count++] = id;
      }
    }
    return count;
  }

  private Shown state(int id) {
    return new Shown(
        pieces.kind(id), world.name(id), world.x(id), world.y(id), pieces.hp(id), pieces.score(id));
  }

  private void tell(int id) {
    Shown before = shown.get(id);
    if (before == null || !before.name().equals(world.name(id)) || before.kind != pieces.kind(id)) {
      shown.put(id, state(id));
      out.accept(
          new ServerPacket.PieceAdded(
              id,
              pieces.kind(id),
              world.isNpc(id),
              world.x(id),
              world.y(id),
              pieces.hp(id),
              pieces.maxHp(id),
              pieces.score(id),
              world.name(id)));
      return;
    }
    boolean moved = before.x != world.x(id) || before.y != world.y(id);
    boolean changed = before.hp != pieces.hp(id) || before.score != pieces.score(id);
    if (moved || changed) {
      shown.put(id, state(id));
    }
    if (moved) {
      out.accept(new ServerPacket.PieceMoved(id, world.x(id), world.y(id), 0));
    }
    if (changed) {
      out.accept(new ServerPacket.PieceChanged(id, pieces.hp(id), pieces.score(id)));
    }
  }
}
