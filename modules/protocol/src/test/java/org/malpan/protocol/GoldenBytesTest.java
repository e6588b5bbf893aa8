package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/** Holds {@code docs/protocol.md} and the codec to each other, byte by byte. */
class GoldenBytesTest {

  private static final Path DOCUMENT = Path.of("../../docs/protocol.md");

  /** The examples of the document, as records. */
  private static final List<Record> EXAMPLES =
      List.of(
          new ClientPacket.Login(2, "board", "Hanna", BoardCommands.login(PieceKind.KNIGHT), 258),
          new ClientPacket.Command(BoardCommands.move(Direction.RIGHT), 0x01020304),
          new ClientPacket.Chat("장군"),
          new ClientPacket.Ping(0x0102030405060708L),
          new ClientPacket.HeartbeatAck(7),
          new ClientPacket.AskRoundTrips(),
          new ClientPacket.Leave(),
          new ServerPacket.Welcome(
              2,
              30,
              new BoardSize(400, 300),
              7,
              PlayedGame.of(Packets.GAME),
              PieceKind.KNIGHT.code(),
              17,
              260,
              Packets.fields(90, 100, 3),
              258),
          new ServerPacket.PieceAdded(
              5, PieceKind.PAWN.code(), true, 1, 2, Packets.fields(30, 40, 6), "pawn-5"),
          new ServerPacket.PieceMoved(5, 3, 4, 0x01020304),
          new ServerPacket.PieceRemoved(5),
          new ServerPacket.PieceChanged(5, Packets.changes(20, 7)),
          new ServerPacket.Happened(5, 0, 2),
          new ServerPacket.ChatHeard(2, "hi"),
          new ServerPacket.Pong(0x0102030405060708L, 900),
          new ServerPacket.Heartbeat(7),
          new ServerPacket.RoundTrip(5, 42),
          new ServerPacket.Closing(DisconnectReason.SLOW_CONSUMER, "slow"),
          new ServerPacket.ViewReset());

  @Test
  void theDocumentListsEveryPacketOfTheSealedTypes() {
    List<String> declared = new ArrayList<>();
    for (Class<?> side : List.of(ClientPacket.class, ServerPacket.class)) {
      Arrays.stream(side.getPermittedSubclasses()).map(Class::getSimpleName).forEach(declared::add);
    }
    assertEquals(
        declared.stream().sorted().toList(), goldenRows().keySet().stream().sorted().toList());
    assertEquals(
        declared.stream().sorted().toList(),
        EXAMPLES.stream().map(e -> e.getClass().getSimpleName()).sorted().toList());
  }

  @Test
  void theFieldsOfTheDocumentMakeItsGoldenBytes() {
    Map<String, byte[]> built = fieldRows();
    assertFalse(built.isEmpty());
    Map<String, String> golden = goldenRows();
    assertEquals(golden.keySet(), built.keySet());
    built.forEach((name, bytes) -> assertEquals(golden.get(name), hex(bytes), name));
  }

  @Test
  void theCodecWritesTheGoldenBytes() {
    Map<String, String> golden = goldenRows();
    for (Record example : EXAMPLES) {
      String name = example.getClass().getSimpleName();
      assertEquals(golden.get(name), hex(encode(example)), name);
    }
  }

  @Test
  void theCodecReadsTheGoldenBytes() {
    Map<String, String> golden = goldenRows();
    for (Record example : EXAMPLES) {
      String name = example.getClass().getSimpleName();
      ByteBuffer frame = ByteBuffer.wrap(HexFormat.of().parseHex(golden.get(name)));
      List<Record> read = new ArrayList<>();
      DecodeResult result =
          example instanceof ClientPacket
              ? Packets.FORMAT.decode(frame, new RecordingVisitor(read::add))
              : Packets.CODEC.decode(frame, packet -> read.add((Record) packet));
      assertEquals(DecodeResult.ok(), result, name);
      assertEquals(List.of(example), read, name);
    }
  }

  private static byte[] encode(Record example) {
    ByteBuffer out = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
    if (example instanceof ClientPacket packet) {
      Packets.CODEC.encode(out, packet);
    } else {
      Packets.FORMAT.encode(out, (ServerPacket) example);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static Map<String, String> goldenRows() {
    Map<String, String> golden = new LinkedHashMap<>();
    for (List<String> row : rows()) {
      if (row.size() == 2 && row.get(1).matches("`[0-9a-f]+`")) {
        golden.put(row.get(0), row.get(1).replace("`", ""));
      }
    }
    return golden;
  }

  private static Map<String, byte[]> fieldRows() {
    Map<String, ByteBuffer> built = new LinkedHashMap<>();
    for (List<String> row : rows()) {
      if (row.size() == 5 && row.get(1).matches("\\d+")) {
        ByteBuffer out =
            built.computeIfAbsent(
                row.get(0), _ -> ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN));
        assertEquals(Integer.parseInt(row.get(1)), out.position(), "offset of " + row);
        putField(out, row.get(3), row.get(4));
      }
    }
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    built.forEach((name, out) -> bytes.put(name, Arrays.copyOf(out.array(), out.position())));
    return bytes;
  }

  private static void putField(ByteBuffer out, String type, String example) {
    switch (type) {
      case "u8" -> out.put((byte) Integer.parseInt(example));
      case "u16" -> out.putShort((short) Integer.parseInt(example));
      case "u32" -> out.putInt(Integer.parseUnsignedInt(example));
      case "u64" -> out.putLong(Long.parseUnsignedLong(example));
      case "text8" -> {
        byte[] text = example.getBytes(StandardCharsets.UTF_8);
        out.put((byte) text.length).put(text);
      }
      case "text16" -> {
        byte[] text = example.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) text.length).put(text);
      }
      default -> throw new IllegalArgumentException("field type " + type);
    }
  }

  private static List<List<String>> rows() {
    try {
      return Files.readAllLines(DOCUMENT).stream()
          .filter(line -> line.startsWith("| "))
          .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
