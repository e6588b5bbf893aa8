package org.malpan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.PlayedGame;
import org.malpan.protocol.ServerPacket;

class DialectTest {

  private static final BoardGame GAME = new BoardGame();

  static List<String> names() {
    return Dialects.names();
  }

  private static DialectFormat dialect(String name) {
    try {
      return Dialects.named(name, GAME).orElseThrow();
    } catch (DialectException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String dialect, Consumer<ByteBuffer> encode) {
    ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    encode.accept(out);
    assertTrue(out.position() == 0 || out.position() == (out.get(0) & 0xff), dialect);
    return HexFormat.of().formatHex(Arrays.copyOf(out.array(), out.position()));
  }

  private static ServerPacket.Welcome welcome() {
    return new ServerPacket.Welcome(
        3, 30, BoardSize.CHESS, 0, PlayedGame.of(GAME), 0, 5, 6, fields(90, 100, 7), 1);
  }

  private static FieldValues fields(int hp, int maxHp, int score) {
    return FieldValues.NONE.with(0, hp).with(1, maxHp).with(2, score);
  }

  @ParameterizedTest
  @CsvSource({
    "classic-8x8, 8x8",
    "classic-stress, 400x400",
    "classic-wide, 2000x2000",
    "classic-rpg, 2000x2000"
  })
  void aDialectSaysWhichBoardItsClientsDraw(String dialect, String board) {
    assertEquals(board, dialect(dialect).board().orElseThrow().toString());
  }

  /** Golden bytes, written from the table of the classic protocols by hand. */
  @ParameterizedTest
  @CsvSource({
    "classic-8x8, welcome, 0802030005000600",
    "classic-8x8, added, 1c03030005000600 4b696d0000000000000000000000000000000000",
    "classic-8x8, removed, 04040300",
    "classic-8x8, moved, 0805030005000600",
    "classic-stress, welcome, 0802030005000600",
    "classic-stress, moved, 0c0503000500060004030201",
    "classic-stress, removed, 04040300",
    "classic-wide, welcome, 0a020300000005000600",
    "classic-wide, moved, 0e05030000000500060004030201",
    "classic-wide, removed, 060403000000",
    "classic-rpg, welcome, 1a02030000005a000000640000000700000001000000 05000600",
    "classic-rpg, moved, 0e05030000000500060004030201"
  })
  void packetsAreThoseOfTheClassicClients(String dialect, String packet, String hex) {
    DialectFormat format = dialect(dialect);
    String bytes =
        encoded(
            dialect,
            out -> {
              switch (packet) {
                case "welcome" -> format.encodeWelcome(out, welcome());
                case "added" ->
                    format.encodeAdded(
                        out,
                        new ServerPacket.PieceAdded(3, 0, false, 5, 6, fields(1, 1, 0), "Kim"));
                case "removed" -> format.encodeRemoved(out, 3);
                default -> format.encodeMoved(out, 3, 5, 6, 0x01020304);
              }
            });
    assertEquals(hex.replace(" ", ""), bytes);
  }

  @Test
  void aLineThatMayNotComeIsNotRead() {
    byte[] line = new byte[102];
    line[0] = 102;
    line[1] = 2;
    line[2] = 'x';
    assertEquals(List.of("chat x"), decoded("classic-rpg", line));
    List<String> said = new ArrayList<>();
    Recorder full = new Recorder(said, false);
    assertEquals(DecodeResult.ok(), dialect("classic-rpg").decode(ByteBuffer.wrap(line), full));
    assertEquals(List.of(), said);
  }

  @Test
  void chatOfTheRpgIsPaddedAndEndsWithNul() {
    String bytes =
        encoded("classic-rpg", out -> dialect("classic-rpg").encodeChat(out, 3, "가".repeat(50)));
    assertEquals(106 * 2, bytes.length());
    assertTrue(bytes.endsWith("00"), bytes);
    String text = new String(HexFormat.of().parseHex(bytes.substring(12)), StandardCharsets.UTF_8);
    assertEquals("가".repeat(33), text.substring(0, text.indexOf('\0')));
    assertEquals("", encoded("classic-8x8", out -> dialect("classic-8x8").encodeChat(out, 3, "x")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLoginMayCarryGarbageBehindItsNul(String name) {
    byte[] login = new byte[22];
    Arrays.fill(login, (byte) 0xcd);
    login[0] = 22;
    login[1] = 0;
    System.arraycopy("Kim\0".getBytes(StandardCharsets.UTF_8), 0, login, 2, 4);

    assertEquals(List.of("login Kim pawn"), decoded(name, login));

    Arrays.fill(login, 2, 22, (byte) 0xff);
    assertTrue(decoded(name, login).getFirst().startsWith("login "));
    Arrays.fill(login, 2, 22, (byte) 0);
    assertEquals(List.of("login player pawn"), decoded(name, login));
  }

  @Test
  void movesCarryTheClientsTimeWhateverItIs() {
    assertEquals(
        List.of("move [direction right] -1"),
        decoded("classic-stress", HexFormat.of().parseHex("070103ffffffff")));
    assertEquals(
        List.of("move [direction down] 0"),
        decoded("classic-8x8", HexFormat.of().parseHex("030101")));
  }

  @ParameterizedTest
  @CsvSource({"0300", "0409", "03017f", "040101ff"})
  void whatIsNoPacketIsAViolation(String hex) {
    ByteBuffer frame = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    assertInstanceOf(
        DecodeResult.Violated.class,
        dialect("classic-8x8").decode(frame, new Recorder(new ArrayList<>())));
  }

  @Property(tries = 300)
  void garbageNeverThrows(@ForAll byte[] garbage, @ForAll long seed) {
    DialectFormat format = dialect(names().get(new Random(seed).nextInt(4)));
    FrameAssembler assembler = new FrameAssembler(format.layout());

    DecodeResult result =
        assembler.feed(
            ByteBuffer.wrap(garbage),
            frame -> format.decode(frame, new Recorder(new ArrayList<>())));

    assertTrue(result.isOk() || result instanceof DecodeResult.Violated);
  }

  @Test
  void anOutboxCanTellMovesApart() {
    DialectFormat format = dialect("classic-wide");
    ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    format.encodeMoved(out, 70_000, 5, 6, 0);
    int second = out.position();
    format.encodeRemoved(out, 70_000);

    assertEquals(FrameRole.MOVED, format.role(out, 0));
    assertEquals(70_000, format.pieceOf(out, 0));
    assertEquals(FrameRole.OTHER, format.role(out, second));
  }

  @Test
  void anOutboxCanTellChatApart() {
    DialectFormat format = dialect("classic-rpg");
    ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    format.encodeChat(out, 7, "hi");
    int second = out.position();
    format.encodeRemoved(out, 7);

    assertEquals(FrameRole.CHAT, format.role(out, 0));
    assertEquals(FrameRole.OTHER, format.role(out, second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | dialect my.json is not valid JSON",
        "[] | dialect my.json: $: expected a JSON object",
        "{} x | dialect my.json: $: something follows the JSON object",
        "{'name': 1, 'name': 2} | dialect my.json: $.name: this key is given twice",
        "{'client': {'login1': {}, 'login1': {}}} | $.client.login1: this key is given twice",
        "{\"name\":\"x\"} | dialect my.json: $.header: is missing",
        "{\"nam\":\"x\"} | dialect my.json: $.nam: unknown; allowed are [about, board, client",
        "{\"header\":{\"size\":\"u32@0\",\"type\":\"i8@4\"}} | $.header.size: must be u8@0 or u16@0",
        "{\"header\":{\"size\":\"u16@0\",\"type\":\"i8@1\"}} | $.header.type: overlaps the size",
        "{\"header\":{\"size\":\"u8@0\",\"type\":\"byte\"}} | $.header.type: 'byte': expected TYPE@"
      })
  void aBadFileIsNamedWithPathAndReason(String json, String message) {
    DialectException e =
        assertThrows(DialectException.class, () -> DialectReader.read("my.json", json));

    assertTrue(e.getMessage().contains(message.strip()), e::getMessage);
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void aBadPacketIsNamedToo() {
    String good = Dialects.example("classic-8x8");
    assertRefused(
        good.replace("\"i16@6\"", "\"i16@7\""), "$.server.welcome.fields.y: ends at byte 9 of a");
    assertRefused(
        good.replace("\"i16@6\"", "\"i16@5\""), "$.server.welcome.fields.y: overlaps another");
    assertRefused(good.replace("\"removed\"", "\"gone\""), "$.server.gone: no such packet");
    assertRefused(good.replace("\"direction\"", "\"way\""), "move.fields.way: no such value");
    assertRefused(good.replace("\"size\": 28", "\"size\": 300"), "$.server.added.size: 300: 2 to");
    assertRefused(good.replace("\"text[20]@8\"", "\"i32@8\""), "name: must be a text[N]");
  }

  @Test
  void otherYearsCanBeSaid() throws DialectException {
    String json =
        Dialects.example("classic-8x8")
            .replace("\"size\": \"u8@0\"", "\"size\": \"u16@0\"")
            .replace("\"type\": \"i8@1\"", "\"type\": \"i32@2\"")
            .replace("i16@6\"", "i16@22\"")
            .replace("i16@4\"", "i16@18\"")
            .replace("i16@2\"", "i64@6\"")
            .replace("\"direction\": \"i8@2\"", "\"direction\": \"i8@6\"")
            .replace("text[20]@2", "text[20]@6")
            .replace("text[20]@8", "text[20]@24")
            .replace("\"size\": 22", "\"size\": 26")
            .replace("\"size\": 28", "\"size\": 44")
            .replace("\"size\": 8", "\"size\": 24")
            .replace("\"size\": 4", "\"size\": 14")
            .replace("\"size\": 144", "\"size\": 44")
            .replace("\"size\": 3", "\"size\": 7")
            .replace(
                "\"server\": {",
                "\"server\": {\"greeting\": {\"type\": 99, \"size\": 10,"
                    + " \"constants\": [\"i32@6 = -2\"]},");
    DialectFormat format = new DialectFormat(DialectReader.read("my.json", json), GAME);
    ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    format.encodePreamble(out);
    assertEquals(
        "0a0063000000feffffff",
        HexFormat.of().formatHex(Arrays.copyOf(out.array(), out.position())));
    out.clear();
    format.encodeRemoved(out, 5);
    assertEquals(
        "0e00040000000500000000000000",
        HexFormat.of().formatHex(Arrays.copyOf(out.array(), out.position())));
  }

  private static void assertRefused(String json, String message) {
    DialectException e =
        assertThrows(DialectException.class, () -> DialectReader.read("my.json", json));
    assertTrue(e.getMessage().contains(message), e::getMessage);
  }

  private static List<String> decoded(String dialect, byte[] frame) {
    List<String> said = new ArrayList<>();
    DecodeResult result = dialect(dialect).decode(ByteBuffer.wrap(frame), new Recorder(said));
    assertEquals(DecodeResult.ok(), result);
    return said;
  }

  private record Recorder(List<String> said, boolean takesChat) implements ClientPacketVisitor {

    Recorder(List<String> said) {
      this(said, true);
    }

    @Override
    public void login(ClientPacket.Login login) {
      said.add(
          "login "
              + login.name()
              + " "
              + PieceKind.ofCode((int) login.choice()).orElseThrow().label());
    }

    @Override
    public void command(long word, int time) {
      Command command = GAME.schema().commands().get(CommandWord.command(word));
      String arguments = command.arguments().show(CommandWord.arguments(word));
      said.add("%s [%s] %d".formatted(command.name(), arguments, time));
    }

    @Override
    public void chat(String text) {
      said.add("chat " + text);
    }

    @Override
    public void chatRefused(String why) {
      said.add("refused " + why);
    }

    @Override
    public void ping(long time) {
      said.add("ping " + time);
    }

    @Override
    public void heartbeatAck(long time) {
      said.add("ack " + time);
    }

    @Override
    public void askRoundTrips() {
      said.add("round trips");
    }

    @Override
    public void leave() {
      said.add("leave");
    }
  }
}
