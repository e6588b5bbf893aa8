package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "0, 3, 2",
    "0, 4, 3",
    "-1, 1, 2",
    "5, 6, 1",
    "0, 2147483647, 31",
    "-2147483648, 2147483647, 32"
  })
  void theRangeSaysHowManyBitsItNeeds(int least, int most, int bits) {
    assertEquals(bits, Argument.number("x", least, most).bits());
  }

  @Test
  void theEndsOfTheRangeAreInIt() {
    Argument argument = Argument.number("x", -2, 5);

    assertTrue(argument.allows(-2));
    assertTrue(argument.allows(5));
    assertFalse(argument.allows(-3));
    assertFalse(argument.allows(6));
  }

  @Test
  void labelsCountFromZeroAndAreShown() {
    Argument argument = Argument.oneOf("way", "up", "down", "left");

    assertEquals(Argument.number("way", 0, 2).allows(2), argument.allows(2));
    assertFalse(argument.allows(3));
    assertEquals("left", argument.show(2));
    assertEquals("-4", Argument.number("x", -4, 4).show(-4));
  }

  @Test
  void laterChangesOfTheLabelsDoNotCount() {
    List<String> labels = new ArrayList<>(List.of("up", "down"));
    Argument argument = new Argument("way", 0, 1, labels);
    labels.set(0, "left");

    assertEquals("up", argument.show(0));
  }

  @Test
  void whatIsNoArgumentIsRefused() {
    Refused.with(
        "argument 'Way': 1 to 32 letters, digits and hyphens, a lower-case letter first",
        () -> Argument.number("Way", 0, 1));
    Refused.with("argument 'x': least 4 is not below most 4", () -> Argument.number("x", 4, 4));
    Refused.with(
        "argument 'way': least 0 is not below most 0", () -> Argument.oneOf("way", "ahead"));
    Refused.with(
        "argument 'way': 2 labels for 1..2",
        () -> new Argument("way", 1, 2, List.of("up", "down")));
    Refused.with(
        "argument 'way': 2 labels for 0..2",
        () -> new Argument("way", 0, 2, List.of("up", "down")));
    Refused.with("argument 'way': label 'up' twice", () -> Argument.oneOf("way", "up", "up"));
    Refused.with(
        "label of argument 'way': '': 1 to 32 letters, digits and hyphens, a lower-case letter"
            + " first",
        () -> Argument.oneOf("way", "up", ""));
  }
}
