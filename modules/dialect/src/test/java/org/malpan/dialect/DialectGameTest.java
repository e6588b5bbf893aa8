package org.malpan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.game.Arena;
import org.malpan.game.Argument;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.GameInfo;
import org.malpan.game.Kind;
import org.malpan.game.Rules;
import org.malpan.game.Schema;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.NativeFormat;

/** A dialect speaks of a game by the names in its schema. */
class DialectGameTest {

  /** A game with the fields that are named, all told, and a move with that argument. */
  private static Game game(Argument moveArgument, List<String> fields) {
    Schema schema =
        Schema.of(new Kind("pawn"))
            .fields(fields.stream().map(name -> Field.of(name, 0, 9)).toArray(Field[]::new))
            .commands(Command.of("turn"), Command.of("move", moveArgument))
            .build();
    return new Game() {
      @Override
      public GameInfo info() {
        return new GameInfo("other", 1, "Another game");
      }

      @Override
      public Schema schema() {
        return schema;
      }

      @Override
      public Rules rules(Arena arena) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "classic-8x8, angle, hp maxHp score, has no argument of the command 'move'",
    "classic-rpg, direction, hp score, has no field 'maxHp'"
  })
  void aWordThatTheGameLacksIsNamed(
      String dialect, String argument, String fields, String message) {
    Game game = game(Argument.number(argument, 0, 3), List.of(fields.split(" ")));
    DialectException e = assertThrows(DialectException.class, () -> Dialects.named(dialect, game));
    assertTrue(e.getMessage().contains("the game 'other' " + message), e::getMessage);
  }

  @Test
  void aMoveIsTheCommandOfThatNameInItsRanges() throws DialectException {
    Game game = game(Argument.oneOf("direction", "north", "south"), List.of());
    DialectFormat format = Dialects.named("classic-8x8", game).orElseThrow();
    List<Long> words = new ArrayList<>();
    ClientPacketVisitor visitor = new Commands(words);
    assertInstanceOf(
        DecodeResult.Violated.class,
        format.decode(ByteBuffer.wrap(HexFormat.of().parseHex("030102")), visitor));
    assertEquals(
        DecodeResult.ok(),
        format.decode(ByteBuffer.wrap(HexFormat.of().parseHex("030101")), visitor));
    assertEquals(List.of(CommandWord.of(1, 1)), words);
    assertSame(NativeFormat.of(game), format.nativeFormat());
  }

  /** Keeps the words of commands. */
  private record Commands(List<Long> words) implements ClientPacketVisitor {

    @Override
    public void command(long word, int time) {
      words.add(word);
    }

    @Override
    public void login(ClientPacket.Login login) {}

    @Override
    public void chat(String text) {}

    @Override
    public void chatRefused(String why) {}

    @Override
    public void ping(long time) {}

    @Override
    public void heartbeatAck(long time) {}

    @Override
    public void askRoundTrips() {}

    @Override
    public void leave() {}
  }
}
