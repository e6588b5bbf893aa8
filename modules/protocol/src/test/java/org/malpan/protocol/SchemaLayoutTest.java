package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Games;

/** A game's schema says how its packets lie. */
class SchemaLayoutTest {

  private static final NativeFormat FORMAT = NativeFormat.of(Words.GAME);
  private static final NativeClientCodec CODEC = new NativeClientCodec(Words.GAME);
  private static final int DRIVE = 1;

  private static final FieldValues SEEN = FieldValues.NONE.with(0, -180).with(3, -1).with(4, 1);

  private static long drive(int angle, int gas) {
    return CommandWord.of(
        DRIVE, Words.GAME.schema().commands().get(DRIVE).arguments().pack(angle, gas));
  }

  private static long choice(int team, int skin) {
    return Words.GAME.schema().login().pack(team, skin);
  }

  private static ByteBuffer room() {
    return ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String hex(ByteBuffer out) {
    return HexFormat.of().formatHex(Arrays.copyOf(out.array(), out.position()));
  }

  private static ServerPacket.Welcome welcome() {
    return new ServerPacket.Welcome(
        3,
        30,
        BoardSize.CHESS,
        0,
        PlayedGame.of(Words.GAME),
        0,
        1,
        2,
        SEEN.with(Words.SHELLS, 9),
        5);
  }

  private static DecodeResult.Violated refused(ClientPacket.Login login) {
    ByteBuffer out = room();
    CODEC.encode(out, login);
    return assertInstanceOf(
        DecodeResult.Violated.class, FORMAT.decode(out.flip(), new RecordingVisitor(_ -> {})));
  }

  @Test
  void aFieldLiesInAsManyBytesAsItsRangeNeeds() {
    ByteBuffer out = room();
    FORMAT.encode(out, new ServerPacket.PieceAdded(4, 1, true, 1, 2, SEEN, "x"));
    // Angle less -180 in two bytes, speed less its least in four, the team in one; no shells.
    assertEquals(
        "1600"
            + "42"
            + "04000000"
            + "01"
            + "01"
            + "0100"
            + "0200"
            + "0000"
            + "ffffff7f"
            + "01"
            + "0178",
        hex(out));
  }

  @Test
  void aChangeTellsItsFieldsAlone() {
    ByteBuffer out = room();
    FORMAT.encodeChanged(
        out, 4, 1L << 4 | 1L << 1 | 1L << Words.SHELLS, index -> index == 4 ? 1 : 7);
    // The mask counts the fields that are told: angle, shells, speed, team.
    assertEquals("0a00" + "45" + "04000000" + "0a" + "07" + "01", hex(out));
  }

  @Test
  void aCommandLiesInAsManyBytesAsItsArgumentsNeed() {
    ByteBuffer out = room();
    CODEC.encode(out, new ClientPacket.Command(drive(-179, 9), 5));
    // Nine bits of an angle, four of the gas.
    assertEquals("0a00" + "02" + "01" + "0112" + "05000000", hex(out));
    List<Record> read = new ArrayList<>();
    assertEquals(DecodeResult.ok(), FORMAT.decode(out.flip(), new RecordingVisitor(read::add)));
    assertEquals(List.of(new ClientPacket.Command(drive(-179, 9), 5)), read);
  }

  @Test
  void packetsOfAnyGameAreReadAsTheyWereWritten() {
    List<ServerPacket> told =
        List.of(
            welcome(),
            new ServerPacket.PieceAdded(4, 1, true, 1, 2, SEEN, ""),
            new ServerPacket.PieceChanged(3, FieldValues.NONE.with(Words.SHELLS, 8)),
            new ServerPacket.PieceChanged(4, SEEN),
            new ServerPacket.Happened(4, 0, 0),
            new ServerPacket.Happened(4, 1, 3));
    ByteBuffer out = room();
    FORMAT.encodePreamble(out);
    told.forEach(packet -> FORMAT.encode(out, packet));
    NativeClientCodec codec = new NativeClientCodec(_ -> Words.GAME);
    List<ServerPacket> read = new ArrayList<>();
    assertEquals(
        DecodeResult.ok(),
        NativeClientCodec.newAssembler().feed(out.flip(), frame -> codec.decode(frame, read::add)));
    assertEquals(told, read);
  }

  @Test
  void argumentsOutOfTheirRangesEndTheSession() {
    ByteBuffer out = room();
    CODEC.encode(out, new ClientPacket.Command(drive(179, 9), 0));
    out.flip();
    out.put(5, (byte) 0xff);
    DecodeResult.Violated gas =
        assertInstanceOf(
            DecodeResult.Violated.class, FORMAT.decode(out, new RecordingVisitor(_ -> {})));
    assertEquals(Violation.BAD_VALUE, gas.violation());
    assertTrue(gas.detail().contains("gas 0..9"), gas.detail());
    out.rewind();
    out.put(3, (byte) 2);
    DecodeResult.Violated command =
        assertInstanceOf(
            DecodeResult.Violated.class, FORMAT.decode(out, new RecordingVisitor(_ -> {})));
    assertTrue(command.detail().contains("command 2"), command.detail());
  }

  @Test
  void aLoginForAnotherGameNamesBoth() {
    DecodeResult.Violated other =
        refused(new ClientPacket.Login(NativeFormat.VERSION, "board", "Kim", 0, 0));
    assertEquals(DisconnectReason.LOGIN_REFUSED, other.violation().reason());
    assertEquals("you want to play 'board', this server plays 'words'", other.detail());
  }

  @Test
  void aLoginForAnyGameIsTakenAndItsChoiceChecked() {
    ByteBuffer out = room();
    CODEC.encode(out, new ClientPacket.Login(NativeFormat.VERSION, "", "Kim", choice(1, -4), 9));
    List<Record> read = new ArrayList<>();
    assertEquals(DecodeResult.ok(), FORMAT.decode(out.flip(), new RecordingVisitor(read::add)));
    assertEquals(
        List.of(new ClientPacket.Login(NativeFormat.VERSION, "words", "Kim", choice(1, -4), 9)),
        read);
    DecodeResult.Violated choice =
        refused(new ClientPacket.Login(NativeFormat.VERSION, "", "Kim", 0xffff, 0));
    assertEquals(DisconnectReason.LOGIN_REFUSED, choice.violation().reason());
    assertTrue(choice.detail().contains("skin -4..300"), choice.detail());
  }

  @Test
  void anOlderVersionIsAnsweredWithTheReasonWhateverItsLoginLooksLike() {
    byte[] former = HexFormat.of().parseHex("14000101000402010000000000000548616e6e61");
    DecodeResult.Violated version =
        assertInstanceOf(
            DecodeResult.Violated.class,
            FORMAT.decode(ByteBuffer.wrap(former), new RecordingVisitor(_ -> {})));
    assertEquals(DisconnectReason.UNSUPPORTED_VERSION, version.violation().reason());
    assertEquals("version 1, expected 2", version.detail());
  }

  @Test
  void aWelcomeOfAGameThatIsNotHereSaysSo() {
    ByteBuffer out = room();
    FORMAT.encode(out, welcome());
    DecodeResult.Violated notHere =
        assertInstanceOf(
            DecodeResult.Violated.class,
            new NativeClientCodec(Games::named).decode(out.flip(), _ -> {}));
    assertTrue(notHere.detail().contains("game 'words'"), notHere.detail());
    out.rewind();
    DecodeResult.Violated other =
        assertInstanceOf(
            DecodeResult.Violated.class, new NativeClientCodec(Packets.GAME).decode(out, _ -> {}));
    assertTrue(other.detail().contains("the server plays 'words', not 'board'"), other.detail());
  }

  @Test
  void aCommandNeedsTheGame() {
    ClientPacket.Command stop = new ClientPacket.Command(CommandWord.of(0, 0), 0);
    NativeClientCodec codec = new NativeClientCodec();
    assertThrows(IllegalStateException.class, () -> codec.encode(room(), stop));
    ClientPacket.Command none = new ClientPacket.Command(CommandWord.of(9, 0), 0);
    assertThrows(IllegalArgumentException.class, () -> CODEC.encode(room(), none));
  }

  @Test
  void formatsOfEqualSchemasAreOne() {
    assertSame(FORMAT, NativeFormat.of(new Words()));
    assertNotEquals(FORMAT, NativeFormat.of(Packets.GAME));
  }
}
