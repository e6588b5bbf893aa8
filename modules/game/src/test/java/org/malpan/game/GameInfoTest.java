package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameInfoTest {

  @Test
  void theLongestIdAndTitleAreAllowed() {
    GameInfo info = new GameInfo("a" + "-9".repeat(15) + "z", 1, "말".repeat(39) + "🂡");

    assertEquals(32, info.id().length());
    assertEquals(40, info.title().codePointCount(0, info.title().length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Board", "9pins", "-a", "a_b", "a b", "é"})
  void anIdIsLettersDigitsAndHyphens(String id) {
    Refused.with(
        "game id '%s': 1 to 32 lower-case letters, digits and hyphens, a letter first"
            .formatted(id),
        () -> new GameInfo(id, 1, "A game"));
  }

  @Test
  void aLongerIdOrTitleOrNoneIsRefused() {
    String id = "a".repeat(33);
    Refused.with(
        "game id '%s': 1 to 32 lower-case letters, digits and hyphens, a letter first"
            .formatted(id),
        () -> new GameInfo(id, 1, "A game"));
    Refused.with(
        "game a: the title needs 1 to 40 characters", () -> new GameInfo("a", 1, "x".repeat(41)));
    Refused.with("game a: the title needs 1 to 40 characters", () -> new GameInfo("a", 1, " "));
  }

  @Test
  void versionsCountFromOne() {
    Refused.with("game a: version 0, at least 1", () -> new GameInfo("a", 0, "A game"));
  }
}
