package org.malpan.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.malpan.board.PieceKind;

/**
 * Reads what {@link SnapshotWriter} wrote, and trusts none of it: what it lets through is a state
 * that a world can be in, so that the world's rules hold from there on.
 */
final class SnapshotReader {

  /** Longer than any match, and far from where a number of ticks would overflow. */
  private static final long MAX_TICK = 1L << 53;

  private final WorldConfig config;
  private final ByteBuffer in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final long tick;
  private final long randomState;
  private final int count;

  SnapshotReader(WorldConfig config, byte[] snapshot) {
    this.config = config;
    in = ByteBuffer.wrap(snapshot).order(ByteOrder.LITTLE_ENDIAN);
    need(SnapshotWriter.HEADER_BYTES);
    int version = in.get();
    check(
        version == SnapshotWriter.VERSION,
        "version %d, expected %d",
        version,
        SnapshotWriter.VERSION);
    check(in.getLong() == SnapshotWriter.configHash(config), "it belongs to another match");
    tick = in.getLong();
    check(tick >= 0 && tick <= MAX_TICK, "tick %d", tick);
    randomState = in.getLong();
    count = in.getInt();
    check(count >= config.npcs() && count <= limit(), "%d pieces", count);
  }

  private int limit() {
    return config.maxPlayers() + config.npcs();
  }

  long tick() {
    return tick;
  }

  long randomState() {
    return randomState;
  }

  void readPieces(Pieces pieces) {
    long lastReadyTick = tick + new Rules(config.tickRate()).attackTicks;
    int lastId = -1;
    for (int i = 0; i < count; i++) {
      need(SnapshotWriter.PIECE_BYTES);
      int id = in.getInt();
      check(id > lastId && id < limit(), "piece id %d", id);
      lastId = id;
      int code = in.get();
      PieceKind kind = PieceKind.ofCode(code).orElseThrow(() -> bad("kind %d", code));
      int x = in.getShort();
      check(x >= 0 && x < config.board().width(), "column %d", x);
      int y = in.getShort();
      check(y >= 0 && y < config.board().height(), "row %d", y);
      int hp = in.getShort();
      check(hp > 0 && hp <= Rules.maxHp(kind), "hit points %d", hp);
      int score = in.getInt();
      check(score >= 0, "score %d", score);
      long readyTick = in.getLong();
      check(readyTick >= 0 && readyTick <= lastReadyTick, "attack ready at tick %d", readyTick);
      pieces.add(id, kind, readName(), x, y);
      pieces.setHp(id, hp);
      pieces.setScore(id, score);
      pieces.setAttackReadyTick(id, readyTick);
    }
    int npcs = pieces.present.get(config.maxPlayers(), limit()).cardinality();
    check(npcs == config.npcs(), "%d of %d NPCs", npcs, config.npcs());
    check(!in.hasRemaining(), "%d bytes too many", in.remaining());
  }

  private String readName() {
    int length = in.get() & 0xff;
    check(length <= SnapshotWriter.MAX_NAME_BYTES, "name of %d bytes", length);
    need(length);
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      String name = utf8.decode(bytes).toString();
      int characters = name.codePointCount(0, name.length());
      check(characters <= TickInputs.MAX_NAME_CHARACTERS, "name of %d characters", characters);
      return name;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(bad("name that is not UTF-8").getMessage(), e);
    }
  }

  private void need(int bytes) {
    check(in.remaining() >= bytes, "it ends after %d bytes", in.limit());
  }

  private static void check(boolean holds, String what, Object... values) {
    if (!holds) {
      throw bad(what, values);
    }
  }

  private static IllegalArgumentException bad(String what, Object... values) {
    return new IllegalArgumentException("snapshot cannot be restored: " + what.formatted(values));
  }
}
