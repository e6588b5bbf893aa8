package org.malpan.board;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.malpan.world.EntityState;
import org.malpan.world.Hashing;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * Reads a snapshot of format versions 1 and 2, and trusts none of it: what it lets through is a
 * state that a world can be in. Little-endian, pieces in rising id.
 */
final class FormerSnapshot {

  private static final int VERSION = 1;

  /** Version, configuration's hash, tick, state of chance, number of pieces. */
  private static final int HEADER_BYTES = 1 + 8 + 8 + 8 + 4;

  /** Of a name in UTF-8: the most characters, at most four bytes each. */
  private static final int MAX_NAME_BYTES = 4 * TickInputs.MAX_NAME_CHARACTERS;

  /** Of a piece, without its name's bytes. */
  private static final int PIECE_BYTES = 4 + 1 + 2 + 2 + 2 + 4 + 8 + 1;

  /** Longer than any match, and far from where a number of ticks would overflow. */
  private static final long MAX_TICK = 1L << 53;

  private final WorldConfig config;
  private final ByteBuffer in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final long tick;
  private final long randomState;
  private final int count;

  FormerSnapshot(WorldConfig config, byte[] snapshot) {
    this.config = config;
    in = ByteBuffer.wrap(snapshot).order(ByteOrder.LITTLE_ENDIAN);
    need(HEADER_BYTES);
    int version = in.get();
    check(version == VERSION, "version %d, expected %d", version, VERSION);
    check(in.getLong() == configHash(config), "it belongs to another match");
    tick = in.getLong();
    check(tick >= 0 && tick <= MAX_TICK, "tick %d", tick);
    randomState = in.getLong();
    count = in.getInt();
    check(count >= config.npcs() && count <= limit(), "%d pieces", count);
  }

  private static long configHash(WorldConfig config) {
    long hash = Hashing.add(config.board().width(), config.board().height());
    hash = Hashing.add(hash, config.view());
    hash = Hashing.add(hash, config.maxPlayers());
    hash = Hashing.add(hash, config.npcs());
    hash = Hashing.add(hash, config.seed());
    return Hashing.add(hash, config.tickRate());
  }

  private int limit() {
    return config.maxPlayers() + config.npcs();
  }

  World world() {
    List<EntityState> pieces = readPieces();
    return World.of(new BoardGame(), config, tick, randomState, pieces);
  }

  private List<EntityState> readPieces() {
    long lastReadyTick = tick + BoardRules.attackTicks(config.tickRate());
    List<EntityState> pieces = new ArrayList<>();
    int lastId = -1;
    int npcs = 0;
    for (int i = 0; i < count; i++) {
      need(PIECE_BYTES);
      int id = in.getInt();
      check(id > lastId && id < limit(), "piece id %d", id);
      lastId = id;
      npcs += id < config.maxPlayers() ? 0 : 1;
      int code = in.get();
      PieceKind kind = PieceKind.ofCode(code).orElseThrow(() -> bad("kind %d", code));
      int x = in.getShort();
      check(x >= 0 && x < config.board().width(), "column %d", x);
      int y = in.getShort();
      check(y >= 0 && y < config.board().height(), "row %d", y);
      long hp = in.getShort();
      check(hp > 0 && hp <= kind.hitPoints(), "hit points %d", hp);
      long score = in.getInt();
      check(score >= 0, "score %d", score);
      long readyTick = in.getLong();
      check(readyTick >= 0 && readyTick <= lastReadyTick, "attack ready at tick %d", readyTick);
      // In the order of the schema.
      List<Long> fields = List.of(hp, (long) kind.hitPoints(), score, readyTick);
      pieces.add(new EntityState(id, code, x, y, readName(), fields));
    }
    check(npcs == config.npcs(), "%d of %d NPCs", npcs, config.npcs());
    check(!in.hasRemaining(), "%d bytes too many", in.remaining());
    return pieces;
  }

  private String readName() {
    int length = in.get() & 0xff;
    check(length <= MAX_NAME_BYTES, "name of %d bytes", length);
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
