package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;

/** Snapshots made by hand: each that no world can be in is refused for what is wrong with it. */
class SnapshotTest {

  private static final int COUNT_OFFSET = 25;
  private static final int FIRST_PIECE = SnapshotWriter.HEADER_BYTES;

  /** Two NPCs, ids 12 and 13. */
  private static final WorldConfig CONFIG = Script.config(30, 7, 2, 5);

  private final byte[] bytes = new World(CONFIG).snapshot();
  private final ByteBuffer snapshot = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  private static String refusal(byte[] snapshot) {
    return assertThrows(IllegalArgumentException.class, () -> World.restore(CONFIG, snapshot))
        .getMessage();
  }

  @Test
  void aWorldWithoutAllItsNpcsIsRefused() {
    int firstBytes = SnapshotWriter.PIECE_BYTES + bytes[FIRST_PIECE + 23];
    byte[] fewer = Arrays.copyOf(bytes, FIRST_PIECE + firstBytes);
    ByteBuffer.wrap(fewer).order(ByteOrder.LITTLE_ENDIAN).putInt(COUNT_OFFSET, 1);
    assertEquals("snapshot cannot be restored: 1 pieces", refusal(fewer));

    // As many pieces as there are NPCs, but one of them is a player.
    snapshot.putInt(FIRST_PIECE, 3);
    assertEquals("snapshot cannot be restored: 1 of 2 NPCs", refusal(bytes));
  }

  @Test
  void aTickBeyondAllReasonIsRefused() {
    snapshot.putLong(9, Long.MAX_VALUE);
    assertEquals("snapshot cannot be restored: tick 9223372036854775807", refusal(bytes));
    snapshot.putLong(9, -1);
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
    assertRefused(FIRST_PIECE + 16, (byte) 1, "attack ready at tick 256");
    assertRefused(FIRST_PIECE + 23, (byte) 81, "name of 81 bytes");
    assertRefused(FIRST_PIECE + 24, (byte) 0xff, "name that is not UTF-8");
    assertRefused(0, (byte) 2, "version 2, expected 1");
    assertRefused(1, (byte) ~bytes[1], "it belongs to another match");
  }

  private void assertRefused(int offset, byte value, String why) {
    byte[] damaged = bytes.clone();
    damaged[offset] = value;
    assertEquals("snapshot cannot be restored: " + why, refusal(damaged));
  }

  @Test
  void theLongestNamesSurvive() {
    World world = new World(CONFIG);
    TickInputs inputs = new TickInputs();
    for (int i = 0; i < CONFIG.maxPlayers(); i++) {
      inputs.join(i, "😀".repeat(TickInputs.MAX_NAME_CHARACTERS), PieceKind.ROOK);
    }
    world.step(inputs, new EventLog(world));

    World restored = World.restore(CONFIG, world.snapshot());

    assertEquals(world.stateHash(), restored.stateHash());
    assertEquals(world.name(11), restored.name(11));
  }
}
