package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.game.Arena;
import org.malpan.game.GameInfo;

/** Snapshots: exact, and each that no world can be in is refused for what is wrong with it. */
class SnapshotTest {

  private static final int COUNT_OFFSET = 25;
  private static final int FIRST = SnapshotWriter.HEADER_BYTES;

  /** After id, kind, column and row: points (1 byte), secret (1), ammo (4), and the name. */
  private static final int POINTS = FIRST + 9;

  private static final int SECRET = POINTS + 1;
  private static final int AMMO = SECRET + 1;
  private static final int NAME_LENGTH = AMMO + 4;

  /** Two flags from the start, and walks that only randomness knows. */
  private static class Walks extends TestGame {

    Walks() {
      super((player, arena) -> arena.move(player, arena.random(20), arena.random(20)));
    }

    @Override
    void begin(Arena arena) {
      arena.column(AMMO).set(arena.add(FLAG, "말", 19, 18), 70_000);
      arena.remove(arena.add(FLAG, "gone", 0, 0));
    }

    @Override
    void tick(Arena arena) {
      arena.move(3, arena.random(20), arena.random(20));
    }
  }

  private final TestGame game = new Walks();
  private final byte[] bytes = new World(game, TestMatch.CONFIG).snapshot();

  private String refusal(byte[] snapshot) {
    return assertThrows(
            IllegalArgumentException.class, () -> World.restore(game, TestMatch.CONFIG, snapshot))
        .getMessage();
  }

  private void assertRefused(int offset, int value, String why) {
    byte[] damaged = bytes.clone();
    damaged[offset] = (byte) value;
    assertEquals("snapshot cannot be restored: " + why, refusal(damaged));
  }

  @Test
  void theLayoutIsVersion2() {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    assertEquals(2, in.get(0));
    assertEquals(0, in.getLong(9), "tick");
    assertEquals(TestMatch.CONFIG.seed(), in.getLong(17), "state of chance");
    assertEquals(1, in.getInt(COUNT_OFFSET), "what begin removed is not in it");
    assertEquals(3, in.getInt(FIRST), "id");
    assertEquals(TestGame.FLAG, in.get(FIRST + 4));
    assertEquals(19, in.getShort(FIRST + 5));
    assertEquals(18, in.getShort(FIRST + 7));
    assertEquals(0, in.get(POINTS), "3, counted from the least");
    assertEquals(5, in.get(SECRET), "0, counted from the least");
    assertEquals(70_000, in.getInt(AMMO));
    assertEquals(3, in.get(NAME_LENGTH), "bytes of a character");
    assertEquals(NAME_LENGTH + 4, bytes.length);
  }

  @Test
  void aRestoredWorldGoesOnExactly() {
    TestMatch match = new TestMatch(game);
    match.join(3);
    for (int i = 0; i < 10; i++) {
      match.act(i % 3, 0);
    }
    byte[] snapshot = match.world().snapshot();
    TestMatch restored = new TestMatch(World.restore(game, TestMatch.CONFIG, snapshot));

    assertArrayEquals(snapshot, restored.world().snapshot());
    assertEquals(3, restored.world().playerCount());
    for (int i = 0; i < 50; i++) {
      assertEquals(match.act(i % 3, 0), restored.act(i % 3, 0));
      assertEquals(match.world().stateHash(), restored.world().stateHash());
    }
    assertEquals(Optional.empty(), Difference.first(match.world(), restored.world()));
  }

  @Test
  void theRulesDoNotBeginARestoredWorld() {
    World restored = World.restore(game, TestMatch.CONFIG, bytes);

    assertEquals(1, restored.entityCount());
    assertEquals("말", restored.name(3));
  }

  @Test
  void valuesOutOfTheirRangeAreNamed() {
    assertRefused(FIRST, 5, "entity id 5");
    assertRefused(FIRST + 4, 2, "kind 2");
    assertRefused(FIRST + 5, 20, "column 20");
    assertRefused(FIRST + 7, 20, "row 20");
    assertRefused(POINTS, 98, "points 101");
    assertRefused(SECRET, 11, "secret 6");
    assertRefused(AMMO + 3, 0x80, "ammo " + (70_000L + (0x80L << 24)));
    assertRefused(NAME_LENGTH, 81, "name of 81 bytes");
    assertRefused(NAME_LENGTH + 1, 0xff, "name that is not UTF-8");
    assertRefused(COUNT_OFFSET, 6, "6 entities");
    assertRefused(COUNT_OFFSET, 2, "it ends after %d bytes".formatted(bytes.length));
    assertRefused(COUNT_OFFSET, 0, "%d bytes too many".formatted(bytes.length - FIRST));
    assertRefused(16, 0x80, "tick " + Long.MIN_VALUE);
    assertRefused(15, 0x40, "tick " + (0x40L << 48));
    assertRefused(0, 1, "version 1, expected 2");
  }

  @Test
  void aSnapshotOfAnotherGameOrMatchIsRefused() {
    TestGame other =
        new TestGame() {
          @Override
          public GameInfo info() {
            return new GameInfo("other", 1, "Other");
          }
        };
    String why = "snapshot cannot be restored: it belongs to another match";

    assertRefused(1, ~bytes[1], "it belongs to another match");
    assertEquals(why, refusal(new World(other, TestMatch.CONFIG).snapshot()));
  }

  @Test
  void aStateThatTheGameCannotHaveIsRefused() {
    List<Long> fields = List.of(3L, 0L, 0L);

    assertEquals("entity 0: kind 2", refused(new EntityState(0, 2, 0, 0, "", fields)));
    assertEquals("entity 0: column 20", refused(new EntityState(0, 0, 20, 0, "", fields)));
    assertEquals("entity 0: row -1", refused(new EntityState(0, 0, 0, -1, "", fields)));
    assertEquals("entity id 5", refused(new EntityState(5, 0, 0, 0, "", fields)));
    assertEquals(
        "entity 0: points 2", refused(new EntityState(0, 0, 0, 0, "", List.of(2L, 0L, 0L))));
    assertEquals(
        "entity 0: number of fields 1", refused(new EntityState(0, 0, 0, 0, "", List.of(3L))));
  }

  private String refused(EntityState state) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> World.of(game, TestMatch.CONFIG, 1, 2, List.of(state)))
        .getMessage();
  }

  @Test
  void everyPartOfTheStateChangesTheHash() {
    List<Long> fields = List.of(3L, 0L, 0L);
    long hash = hash(new EntityState(0, 0, 4, 5, "a", fields));

    assertEquals(hash, hash(new EntityState(0, 0, 4, 5, "a", fields)));
    assertNotEquals(hash, hash(new EntityState(1, 0, 4, 5, "a", fields)));
    assertNotEquals(hash, hash(new EntityState(0, 1, 4, 5, "a", fields)));
    assertNotEquals(hash, hash(new EntityState(0, 0, 5, 4, "a", fields)));
    assertNotEquals(hash, hash(new EntityState(0, 0, 4, 5, "b", fields)));
    assertNotEquals(hash, hash(new EntityState(0, 0, 4, 5, "a", List.of(4L, 0L, 0L))));
    assertNotEquals(hash, hash(new EntityState(0, 0, 4, 5, "a", List.of(3L, 1L, 0L))));
    assertNotEquals(hash, hash(new EntityState(0, 0, 4, 5, "a", List.of(3L, 0L, 1L))));
    World world = World.of(game, TestMatch.CONFIG, 1, 2, List.of());
    assertNotEquals(
        world.stateHash(), World.of(game, TestMatch.CONFIG, 2, 2, List.of()).stateHash());
    assertNotEquals(
        world.stateHash(), World.of(game, TestMatch.CONFIG, 1, 3, List.of()).stateHash());
  }

  private long hash(EntityState state) {
    return World.of(game, TestMatch.CONFIG, 1, 2, List.of(state)).stateHash();
  }

  @Test
  void theLongestNamesSurvive() {
    TestMatch match = new TestMatch(game);
    match.step(in -> in.join(1, "😀".repeat(TickInputs.MAX_NAME_CHARACTERS), 0));

    World restored = World.restore(game, TestMatch.CONFIG, match.world().snapshot());

    assertEquals(match.world().stateHash(), restored.stateHash());
    assertEquals(match.world().name(0), restored.name(0));
  }
}
