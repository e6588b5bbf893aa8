package org.malpan.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.malpan.board.PieceKind;

/** Reads what {@link SnapshotWriter} wrote, and trusts none of it. */
final class SnapshotReader {

  private final WorldConfig config;
  private final ByteBuffer in;
  private final long tick;
  private final long randomState;
  private final int count;

  SnapshotReader(WorldConfig config, byte[] snapshot) {
    this.config = config;
    in = ByteBuffer.wrap(snapshot).order(ByteOrder.LITTLE_ENDIAN);
    need(SnapshotWriter.HEADER_BYTES);
    int version = in.get();
    check(version == SnapshotWriter.VERSION, "version %s, expected 1", version);
    check(in.getLong() == SnapshotWriter.configHash(config), "it belongs to another %s", "match");
    tick = in.getLong();
    check(tick >= 0, "tick %s", tick);
    randomState = in.getLong();
    count = in.getInt();
    check(count >= 0 && count <= config.maxPlayers() + config.npcs(), "%s pieces", count);
  }

  long tick() {
    return tick;
  }

  long randomState() {
    return randomState;
  }

  void readPieces(Pieces pieces) {
    int lastId = -1;
    for (int i = 0; i < count; i++) {
      need(SnapshotWriter.PIECE_BYTES);
      int id = in.getInt();
      check(id > lastId && id < pieces.limit(), "piece id %s", id);
      lastId = id;
      int kind = in.get();
      PieceKind shape =
          PieceKind.ofCode(kind).orElseThrow(() -> new IllegalArgumentException(bad("kind", kind)));
      int x = in.getShort();
      int y = in.getShort();
      check(x >= 0 && x < config.board().width(), "column %s", x);
      check(y >= 0 && y < config.board().height(), "row %s", y);
      int hp = in.getShort();
      check(hp > 0 && hp <= Rules.maxHp(shape), "hit points %s", hp);
      int score = in.getInt();
      long attackReadyTick = in.getLong();
      byte[] name = new byte[in.get() & 0xff];
      need(name.length);
      in.get(name);
      pieces.add(id, shape, new String(name, StandardCharsets.UTF_8), x, y);
      pieces.setHp(id, hp);
      pieces.score[id] = score;
      pieces.attackReadyTick[id] = attackReadyTick;
    }
    check(!in.hasRemaining(), "%s bytes too many", in.remaining());
  }

  private void need(int bytes) {
    check(in.remaining() >= bytes, "it ends after %s bytes", in.limit());
  }

  private static void check(boolean holds, String what, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(bad(what.replace("%s", "" + value), ""));
    }
  }

  private static String bad(String what, Object value) {
    return "snapshot cannot be restored: " + (what + " " + value).strip();
  }
}
