package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;

class TickInputsTest {

  private final TickInputs inputs = new TickInputs();

  private static String refusal(Runnable input) {
    return assertThrows(IllegalArgumentException.class, input::run).getMessage();
  }

  @Test
  void inputsComeBackInTheirOrderWithAllTheirFields() {
    inputs.move(3, Direction.DOWN, -7);
    inputs.join(Long.MIN_VALUE, "말", PieceKind.BISHOP);
    inputs.attack(19_999);
    inputs.chat(0, "hi");
    inputs.leave(4, LeaveCause.TIMED_OUT);

    assertEquals(
        List.of(
            "move 3 DOWN -7",
            "join -9223372036854775808 말 BISHOP",
            "attack 19999",
            "chat 0 hi",
            "leave 4 TIMED_OUT"),
        lines());
    inputs.clear();
    assertTrue(inputs.isEmpty());
    assertEquals(List.of(), lines());
  }

  @Test
  void moreThanTheFirstRoomIsKept() {
    for (int i = 0; i < 1000; i++) {
      inputs.chat(i, "line " + i);
    }

    assertEquals(1000, inputs.size());
    assertEquals("chat 0 line 0", lines().getFirst());
    assertEquals("chat 999 line 999", lines().getLast());
  }

  @Test
  void whatNoJournalCanHoldIsRefused() {
    assertEquals("player -1: 0..19999 are allowed", refusal(() -> inputs.attack(-1)));
    assertEquals(
        "player 20000: 0..19999 are allowed", refusal(() -> inputs.move(20_000, Direction.UP, 0)));
    assertEquals(
        "name: at most 20 characters",
        refusal(() -> inputs.join(1, "n".repeat(21), PieceKind.KING)));
    assertEquals("chat: at most 200 characters", refusal(() -> inputs.chat(0, "😀".repeat(201))));
    assertEquals(
        "name: half a surrogate pair", refusal(() -> inputs.join(1, "a\ud83d", PieceKind.KING)));

    assertTrue(inputs.isEmpty(), "a refused input leaves nothing behind");
    inputs.join(1, "😀".repeat(20), PieceKind.KING);
    inputs.chat(0, "😀".repeat(200));
    assertEquals(2, inputs.size());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    inputs.forEach(
        new TickInputs.Visitor() {
          @Override
          public void join(long session, String name, PieceKind piece) {
            lines.add("join " + session + " " + name + " " + piece);
          }

          @Override
          public void leave(int player, LeaveCause cause) {
            lines.add("leave " + player + " " + cause);
          }

          @Override
          public void move(int player, Direction direction, int time) {
            lines.add("move " + player + " " + direction + " " + time);
          }

          @Override
          public void attack(int player) {
            lines.add("attack " + player);
          }

          @Override
          public void chat(int player, String text) {
            lines.add("chat " + player + " " + text);
          }
        });
    return lines;
  }
}
