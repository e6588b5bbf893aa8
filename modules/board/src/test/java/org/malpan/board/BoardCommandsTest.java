package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.game.CommandWord;
import org.malpan.game.Schema;

class BoardCommandsTest {

  @Test
  void theNumbersAreThePlacesInTheSchema() {
    Schema schema = new BoardGame().schema();

    assertEquals(schema.indexOf(BoardGame.MOVE), BoardCommands.MOVE);
    assertEquals(schema.indexOf(BoardGame.ATTACK), BoardCommands.ATTACK);
  }

  /** Recordings hold these numbers. */
  @ParameterizedTest
  @CsvSource({"UP, 0", "DOWN, 256", "LEFT, 512", "RIGHT, 768"})
  void wordsNeverChange(Direction direction, long word) {
    assertEquals(word, BoardCommands.move(direction));
    assertEquals(1, BoardCommands.attack());
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void aStepGivesBackItsDirection(Direction direction) {
    long word = BoardCommands.move(direction);

    assertEquals(BoardCommands.MOVE, CommandWord.command(word));
    assertEquals(
        "direction " + direction.label(),
        BoardGame.MOVE.arguments().show(CommandWord.arguments(word)));
    assertEquals(direction, BoardCommands.direction(word));
  }

  @Property
  void noWordIsOutsideTheDirections(@ForAll long word) {
    assertEquals(Direction.values()[(int) (word >> 8) & 3], BoardCommands.direction(word));
  }
}
