package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;

/** What players were told when the protocol had version 1 is still proven. */
class FormerWireTest {

  /** The golden bytes that the documents of version 1 had. */
  private static final List<String> BYTES =
      List.of(
          "1c0042050000000501010002001e00280006000000067061776e2d35",
          "0f0043050000000300040004030201",
          "07004405000000",
          "0d004505000000140007000000",
          "0b00460500000002000000",
          "0b00470200000002006869");

  private static final List<ServerPacket> PACKETS =
      List.of(
          BoardPackets.added(5, PieceKind.PAWN, true, 1, 2, 30, 40, 6, "pawn-5"),
          new ServerPacket.PieceMoved(5, 3, 4, 0x01020304),
          new ServerPacket.PieceRemoved(5),
          BoardPackets.changed(5, 20, 7),
          BoardPackets.fell(5, 2),
          new ServerPacket.ChatHeard(2, "hi"));

  @TempDir private Path folder;

  @Test
  void itsBytesAreAsEver() throws Exception {
    FormerBoardFormat format = FormerBoardFormat.of(BoardPackets.GAME);
    for (int i = 0; i < PACKETS.size(); i++) {
      ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
      format.encode(out, PACKETS.get(i));
      byte[] bytes = Arrays.copyOf(out.array(), out.position());
      assertEquals(BYTES.get(i), HexFormat.of().formatHex(bytes));
      assertEquals(PACKETS.get(i), format.packet(bytes));
      byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
      assertThrows(ReplayFormatException.class, () -> format.packet(cut));
    }
  }

  private static VerifyReport report(Path path) throws Exception {
    try (ReplayFile file = ReplayFile.open(path)) {
      return ReplayVerifier.report(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"recordings/combat.mpr", "recordings-v1/combat.mpr"})
  void theOutputOfFormerRecordingsIsTheRecordedOne(String recording) throws Exception {
    VerifyReport report = report(Path.of("src/test/resources").resolve(recording));
    assertTrue(report.isVerified(), report::sentence);
    assertTrue(report.outputTicks() > 0, report::sentence);
  }

  @Test
  void framesOfFormerRecordingsAreTheRecordedOnes() throws Exception {
    VerifyReport report =
        report(Path.of("src/test/resources/org/malpan/replay/golden-v1-output.mpr"));
    assertTrue(report.isVerified(), report::sentence);
    assertTrue(report.frameTicks().orElseThrow() > 0, report::sentence);
  }

  @Test
  void aPartOfAFormerRecordingKeepsItsWireAndANewOneHasThePresent() throws Exception {
    Path part = folder.resolve("part.mpr");
    Path anew = folder.resolve("anew.mpr");
    try (ReplayFile file = ReplayFile.open(Path.of("src/test/resources/recordings/combat.mpr"))) {
      assertEquals(RecordedWire.FORMER, file.metadata().wire());
      long _ = ReplayTrim.write(file, 400, 800, part);
      long _ = ReplayAccept.write(file, anew);
    }
    try (ReplayFile file = ReplayFile.open(part)) {
      assertEquals(ReplayFormat.VERSION, file.metadata().formatVersion());
      assertEquals(RecordedWire.FORMER, file.metadata().wire());
    }
    try (ReplayFile file = ReplayFile.open(anew)) {
      assertEquals(NativeFormat.VERSION, file.metadata().wire());
    }
    for (Path path : List.of(part, anew)) {
      VerifyReport report = report(path);
      assertTrue(report.isVerified(), report::sentence);
      assertTrue(report.outputTicks() > 0, report::sentence);
    }
  }

  @Test
  void aWireOfALaterProgramIsNamed() throws Exception {
    byte[] file = Files.readAllBytes(Path.of("src/test/resources/org/malpan/replay/golden-v3.mpr"));
    ReplayMetadata old;
    try (ReplayFile opened = ReplayFile.open(Files.write(folder.resolve("old.mpr"), file))) {
      old = opened.metadata();
    }
    ReplayMetadata later =
        new ReplayMetadata(
            old.formatVersion(),
            old.writer(),
            old.startedAt(),
            old.firstTick(),
            old.game(),
            old.world(),
            9,
            old.rules());
    assertEquals(9, ReplayMetadata.parse(ReplayFormat.VERSION, later.toJson()).wire());
    ReplayFormatException e =
        assertThrows(ReplayFormatException.class, () -> RecordedWire.of(later));
    assertTrue(e.getMessage().contains("version 9 of the protocol"), e::getMessage);
  }
}
