package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.malpan.game.LeaveCause;

class TickInputsTest {

  private final TickInputs inputs = new TickInputs();

  private static String refusal(Runnable input) {
    return assertThrows(IllegalArgumentException.class, input::run).getMessage();
  }

  @Test
  void inputsComeBackInTheirOrderWithAllTheirFields() {
    inputs.command(3, 0xffff_0000_0000_1201L, -7);
    inputs.join(Long.MIN_VALUE, "말", 0xffff_ffffL);
    inputs.command(19_999, 1, 0);
    inputs.chat(0, "hi");
    inputs.leave(4, LeaveCause.TIMED_OUT);

    assertEquals(
        List.of(
            "command 3 ffff000000001201 -7",
            "join -9223372036854775808 말 4294967295",
            "command 19999 1 0",
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
    assertEquals("player -1: 0..19999 are allowed", refusal(() -> inputs.command(-1, 0, 0)));
    assertEquals("player 20000: 0..19999 are allowed", refusal(() -> inputs.command(20_000, 0, 0)));
    assertEquals("name: at most 20 characters", refusal(() -> inputs.join(1, "n".repeat(21), 0)));
    assertEquals("chat: at most 200 characters", refusal(() -> inputs.chat(0, "😀".repeat(201))));
    assertEquals("name: half a surrogate pair", refusal(() -> inputs.join(1, "a\ud83d", 0)));

    assertEquals("login of more than 32 bits", refusal(() -> inputs.join(1, "a", 1L << 32)));

    assertTrue(inputs.isEmpty(), "a refused input leaves nothing behind");
    inputs.join(1, "😀".repeat(20), 0);
    inputs.chat(0, "😀".repeat(200));
    assertEquals(2, inputs.size());
  }

  @Test
  void theFirstDifferenceIsFoundAndAJoinsKeyIsNone() {
    TickInputs other = new TickInputs();
    inputs.join(1, "a", 2);
    other.join(9, "a", 2);
    inputs.command(1, 5, 6);
    other.command(1, 5, 6);
    assertEquals(OptionalInt.empty(), inputs.firstDifference(other));

    inputs.command(1, 5, 6);
    assertEquals(OptionalInt.of(2), inputs.firstDifference(other));
    other.command(1, 4, 6);
    assertEquals(OptionalInt.of(2), inputs.firstDifference(other));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    inputs.forEach(
        new TickInputs.Visitor() {
          @Override
          public void join(long session, String name, long login) {
            lines.add("join " + session + " " + name + " " + login);
          }

          @Override
          public void leave(int player, LeaveCause cause) {
            lines.add("leave " + player + " " + cause);
          }

          @Override
          public void command(int player, long word, int time) {
            lines.add("command " + player + " " + Long.toHexString(word) + " " + time);
          }

          @Override
          public void chat(int player, String text) {
            lines.add("chat " + player + " " + text);
          }
        });
    return lines;
  }
}
