package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Snapshots of layout 1, written by commit 5862e5c: what no world can be in is refused. */
class FormerSnapshotTest {

  private static final int TICK_OFFSET = 9;
  private static final int COUNT_OFFSET = 25;
  private static final int FIRST_PIECE = 29;
  private static final int NAME_LENGTH = FIRST_PIECE + 23;

  private final byte[] bytes = FormerSnapshots.MANY_IN_VIEW.bytes();
  private final ByteBuffer snapshot = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  private final FormerBoardStates former = new FormerBoardStates();

  private String hashes(World world) {
    return "%016x %016x".formatted(former.summedHash(world), former.chainedHash(world));
  }

  @ParameterizedTest
  @EnumSource
  void aFormerSnapshotIsRestoredAndGoesOn(FormerSnapshots written) {
    World world = former.restore(written.config(), written.bytes());
    EventLog log = new EventLog(world);

    assertEquals(written.hashes(), hashes(world));
    Script.ticks(50, written.seed()).forEach(inputs -> world.step(inputs, log));
    assertEquals(written.hashesAfter50Ticks(), hashes(world));
  }

  private static String refusal(byte[] snapshot) {
    WorldConfig config = FormerSnapshots.MANY_IN_VIEW.config();
    return assertThrows(
            IllegalArgumentException.class, () -> new FormerBoardStates().restore(config, snapshot))
        .getMessage();
  }

  @Test
  void aWorldWithoutAllItsNpcsIsRefused() {
    byte[] fewer = Arrays.copyOf(bytes, FIRST_PIECE + 24 + bytes[NAME_LENGTH]);
    ByteBuffer.wrap(fewer).order(ByteOrder.LITTLE_ENDIAN).putInt(COUNT_OFFSET, 1);
    assertEquals("snapshot cannot be restored: 1 pieces", refusal(fewer));

    // As many pieces as there are NPCs, but twelve of them are players.
    int end = FIRST_PIECE;
    for (int i = 0; i < 25; i++) {
      end += 24 + bytes[end + 23];
    }
    byte[] first = Arrays.copyOf(bytes, end);
    ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).putInt(COUNT_OFFSET, 25);
    assertEquals("snapshot cannot be restored: 13 of 25 NPCs", refusal(first));
  }

  @Test
  void aTickBeyondAllReasonIsRefused() {
    snapshot.putLong(TICK_OFFSET, Long.MAX_VALUE);
    assertEquals("snapshot cannot be restored: tick 9223372036854775807", refusal(bytes));
    snapshot.putLong(TICK_OFFSET, -1);
    assertEquals("snapshot cannot be restored: tick -1", refusal(bytes));
  }

  @Test
  void fieldsOutOfTheirRangeAreNamed() {
    assertRefused(FIRST_PIECE + 4, (byte) 6, "kind 6");
    assertRefused(FIRST_PIECE + 5, (byte) 30, "column 30");
    assertRefused(FIRST_PIECE + 7, (byte) 30, "row 30");
    assertRefused(
        FIRST_PIECE + 10, (byte) 0x80, "hit points " + (Short.MIN_VALUE + bytes[FIRST_PIECE + 9]));
    assertRefused(FIRST_PIECE + 14, (byte) 0x80, "score -2147483648");
    assertRefused(FIRST_PIECE + 17, (byte) 1, "attack ready at tick 65536");
    assertRefused(NAME_LENGTH, (byte) 81, "name of 81 bytes");
    assertRefused(NAME_LENGTH + 1, (byte) 0xff, "name that is not UTF-8");
    assertRefused(0, (byte) 2, "version 2, expected 1");
    assertRefused(1, (byte) ~bytes[1], "it belongs to another match");
  }

  private static void assertRefused(int offset, byte value, String why) {
    byte[] damaged = FormerSnapshots.MANY_IN_VIEW.bytes();
    damaged[offset] = value;
    assertEquals("snapshot cannot be restored: " + why, refusal(damaged));
  }
}
