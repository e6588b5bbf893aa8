package org.malpan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.malpan.game.Field;
import org.malpan.game.Schema;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.PlayedGame;
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

  private record Shown(int kind, String name, int x, int y, FieldValues fields) {}

  private final Consumer<ServerPacket> out;
  private final TreeMap<Integer, Shown> shown = new TreeMap<>();
  private final List<ServerPacket> happened = new ArrayList<>();
  private int[] inView = new int[0];
  private World world;
  private long viewerFields;
  private long ownFields;
  private int followed = -1;
  private int centreX;
  private int centreY;

  ViewerWindow(Consumer<ServerPacket> out) {
    this.out = out;
  }

  /** Begins a view anew: a welcome and all that is seen. Below 0 follows nobody. */
  void begin(World of, int player, int freeX, int freeY) {
    world = of;
    viewerFields = fields(of.game().schema(), Field.Told.VIEWERS);
    ownFields = viewerFields | fields(of.game().schema(), Field.Told.OWNER);
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

  private static long fields(Schema schema, Field.Told told) {
    long all = 0;
    for (int i = 0; i < schema.fields().size(); i++) {
      all |= schema.fields().get(i).told() == told ? 1L << i : 0;
    }
    return all;
  }

  private ServerPacket.Welcome welcome(int player) {
    return new ServerPacket.Welcome(
        player,
        world.config().tickRate(),
        world.config().board(),
        world.config().view(),
        PlayedGame.of(world.game()),
        world.kind(player),
        world.x(player),
        world.y(player),
        fields(player),
        0);
  }

  private ServerPacket.Welcome freeWelcome() {
    int widest = Math.max(world.config().board().width(), world.config().board().height());
    return new ServerPacket.Welcome(
        -1,
        world.config().tickRate(),
        world.config().board(),
        widest <= FREE_CELLS ? 0 : FREE_CELLS,
        PlayedGame.of(world.game()),
        0,
        centreX,
        centreY,
        FieldValues.NONE,
        0);
  }

  /** What the viewer is told of an entity. */
  private FieldValues fields(int id) {
    return FieldValues.of(
        id == followed ? ownFields : viewerFields, field -> (int) world.get(id, field));
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
    return new Shown(world.kind(id), world.name(id), world.x(id), world.y(id), fields(id));
  }

  private void tell(int id) {
    Shown before = shown.get(id);
    Shown now = state(id);
    if (now.equals(before)) {
      return;
    }
    shown.put(id, now);
    if (before == null || !before.name.equals(now.name) || before.kind != now.kind) {
      out.accept(
          new ServerPacket.PieceAdded(
              id, now.kind, world.isNpc(id), now.x, now.y, now.fields, now.name));
      return;
    }
    if (before.x != now.x || before.y != now.y) {
      out.accept(new ServerPacket.PieceMoved(id, now.x, now.y, 0));
    }
    if (!before.fields.equals(now.fields)) {
      out.accept(new ServerPacket.PieceChanged(id, now.fields));
    }
  }
}
