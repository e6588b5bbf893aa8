package org.malpan.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.malpan.game.BoardSize;
import org.malpan.game.GameInfo;

class DatagramFormatTest {

  private static final ServerAnswer SERVER =
      new ServerAnswer(258, 1, 4000, new BoardSize(400, 300), 7, 10, "0.1.0", "장기", "tag", "Tag");

  private static final String QUESTION = "4d504401" + "01" + "0807060504030201";

  private static final String ANSWER =
      "4d504401"
          + "02"
          + "0807060504030201"
          + "0201000000000000"
          + "0100"
          + "a00f"
          + "9001"
          + "2c01"
          + "0700"
          + "0a00"
          + "05302e312e30"
          + "06ec9ea5eab8b0"
          + "03746167"
          + "03546167";

  /** Of a program that names no game. */
  private static final String FORMER_ANSWER = ANSWER.substring(0, ANSWER.length() - 16);

  private static final long TOKEN = 0x0102030405060708L;

  @Example
  void theBytesAreThoseOfTheDocument() {
    assertEquals(QUESTION + "00".repeat(243), hex(new Datagram.Question(TOKEN)));
    assertEquals(ANSWER, hex(new Datagram.Answer(TOKEN, SERVER)));
  }

  @Example
  void whatStandsBehindTheLastFieldIsLeftToLaterVersions() {
    assertEquals(Optional.of(new Datagram.Answer(TOKEN, SERVER)), decode(ANSWER + "0102030405"));
  }

  @Example
  void anAnswerWithoutAGameIsOfTheDefaultGame() {
    ServerAnswer former =
        new ServerAnswer(258, 1, 4000, new BoardSize(400, 300), 7, 10, "0.1.0", "장기");
    assertEquals(Optional.of(new Datagram.Answer(TOKEN, former)), decode(FORMER_ANSWER));
    assertEquals("board", former.game());
  }

  @Example
  void anAnswerWhoseGameIsNoIdIsRefused() {
    assertEquals(Optional.empty(), decode(FORMER_ANSWER + "03546167" + "00"));
    assertEquals(Optional.empty(), decode(FORMER_ANSWER + "04746167"));
  }

  @Example
  void ofATitleAnAnswerCarriesAsMuchAsFits() {
    String version = "1".repeat(ServerAnswer.MAX_VERSION);
    String name = "🂡".repeat(ServerAnswer.MAX_NAME);
    String id = "g".repeat(GameInfo.ID_CHARACTERS);
    String title = "♞".repeat(GameInfo.TITLE_CHARACTERS);

    ServerAnswer full = new ServerAnswer(1, 1, 1, BoardSize.CHESS, 0, 1, version, name, id, title);
    ServerAnswer read =
        ((Datagram.Answer) decode(hex(new Datagram.Answer(1, full))).get()).server();

    // 256 bytes less 33, 13, 161 and 33 leave 16: a length and five characters of three bytes.
    assertEquals("♞".repeat(5), read.gameTitle());
    assertEquals(id, read.game());
    assertEquals(name, read.name());
  }

  @Example
  void aShortQuestionGetsNoAnswer() {
    assertEquals(Optional.empty(), decode(QUESTION));
    assertEquals(Optional.empty(), decode(QUESTION + "00".repeat(242)));
    assertEquals(Optional.of(new Datagram.Question(TOKEN)), decode(QUESTION + "00".repeat(243)));
    assertEquals(Optional.empty(), decode(QUESTION + "00".repeat(244)));
  }

  @Property
  void everyAnswerComesBackAndIsNoLongerThanAQuestion(
      @ForAll long token, @ForAll("servers") ServerAnswer server) {
    Datagram answer = new Datagram.Answer(token, server);
    ByteBuffer bytes = DatagramFormat.encode(answer);
    assertTrue(bytes.remaining() <= DatagramFormat.BYTES);
    assertEquals(Optional.of(answer), DatagramFormat.decode(bytes));
  }

  @Property
  void anyBytesAreReadOrRefusedWithoutAnException(@ForAll @Size(max = 300) byte[] bytes) {
    Optional<Datagram> read = DatagramFormat.decode(ByteBuffer.wrap(bytes));
    assertTrue(read.isEmpty() || bytes.length >= 13);
  }

  @Property
  void aDamagedAnswerIsReadOrRefusedWithoutAnException(
      @ForAll("servers") ServerAnswer server,
      @ForAll @IntRange(min = 0, max = 255) int at,
      @ForAll byte instead,
      @ForAll @IntRange(min = 0, max = 256) int cut) {
    byte[] bytes = hexBytes(new Datagram.Answer(1, server));
    bytes[at % bytes.length] = instead;
    ByteBuffer damaged = ByteBuffer.wrap(bytes, 0, Math.min(cut, bytes.length));
    DatagramFormat.decode(damaged)
        .ifPresent(read -> assertTrue(DatagramFormat.encode(read).remaining() <= 256));
  }

  @Provide
  Arbitrary<ServerAnswer> servers() {
    Arbitrary<Integer> u16 = Arbitraries.integers().between(0, 0xffff);
    return Combinators.combine(
            Arbitraries.longs(),
            u16,
            Arbitraries.integers().between(1, 0xffff),
            Arbitraries.integers().between(1, BoardSize.LIMIT),
            u16,
            u16,
            Arbitraries.of("0.1.0", "10.20.30-rc1"),
            text(ServerAnswer.MAX_NAME))
        .as((id, protocol, port, side, players, most, version, name) ->
            new ServerAnswer(
                id,
                protocol,
                port,
                new BoardSize(side, 1),
                players,
                most,
                version,
                name,
                "game-" + players,
                side % 2 == 0 ? "" : "Title"));
  }

  /** Up to four bytes a character. */
  private static Arbitrary<String> text(int most) {
    return Arbitraries.of("a", "7", "-", "é", "장", "♞", "🂡")
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(parts -> String.join("", parts));
  }

  private static byte[] hexBytes(Datagram datagram) {
    ByteBuffer bytes = DatagramFormat.encode(datagram);
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }

  private static String hex(Datagram datagram) {
    return HexFormat.of().formatHex(hexBytes(datagram));
  }

  private static Optional<Datagram> decode(String hex) {
    return DatagramFormat.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }
}
