package org.malpan.client.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenMovesTest {

  private final OpenMoves moves = new OpenMoves();
  private final List<Integer> answered = new ArrayList<>();

  private void echo(int stamp) {
    moves.echoed(stamp, answered::add);
  }

  @Test
  void anEchoAnswersItsMoveAndThoseBefore() {
    List.of(10, 20, 30, 40).forEach(moves::sent);
    echo(20);
    assertEquals(List.of(10, 20), answered);
    echo(30);
    assertEquals(List.of(10, 20, 30), answered);
    assertEquals(1, moves.open());
    assertArrayEquals(new int[] {40}, moves.stamps());
  }

  @Test
  void anEchoOfNoOpenMoveAnswersNone() {
    moves.sent(10);
    echo(9);
    echo(-1_000_000);
    assertEquals(List.of(), answered);
    assertEquals(1, moves.open());
  }

  @Test
  void stampsMayWrapAround() {
    List.of(Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 5, Integer.MIN_VALUE + 9)
        .forEach(moves::sent);
    echo(Integer.MIN_VALUE + 5);
    assertEquals(List.of(Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 5), answered);
  }

  @Test
  void theOldestBeyondTheLimitIsLostAndCounted() {
    for (int i = 0; i < OpenMoves.MOST + 3; i++) {
      moves.sent(i);
    }
    assertEquals(OpenMoves.MOST + 3, moves.open());
    assertEquals(OpenMoves.MOST, moves.stamps().length);
    echo(OpenMoves.MOST + 2);
    assertEquals(OpenMoves.MOST, answered.size());
    assertEquals(3, answered.getFirst());
    assertEquals(3, moves.open());
  }
}
