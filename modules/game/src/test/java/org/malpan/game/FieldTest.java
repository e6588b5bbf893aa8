package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FieldTest {

  @Test
  void theEndsOfTheRangeAreInIt() {
    Field field = Field.of("hp", -2, 1000);

    assertTrue(field.allows(-2));
    assertTrue(field.allows(1000));
    assertFalse(field.allows(-3));
    assertFalse(field.allows(1001));
  }

  @Test
  void anEntityStartsAtZeroOrAsNearToItAsTheRangeAllows() {
    assertEquals(0, Field.of("a", -5, 5).first());
    assertEquals(3, Field.of("a", 3, 5).first());
    assertEquals(-3, Field.of("a", -5, -3).first());
  }

  @Test
  void onlyAFieldThatNobodyIsToldMayNeedMoreThan32Bits() {
    assertEquals(Field.Told.NOBODY, Field.hidden("tick", 0, Long.MAX_VALUE).told());
    assertEquals(Field.Told.VIEWERS, Field.of("a", Integer.MIN_VALUE, Integer.MAX_VALUE).told());
    Refused.with(
        "field 'a': 0..2147483648 is told to players and needs more than 32 bits",
        () -> Field.of("a", 0, 1L + Integer.MAX_VALUE));
    Refused.with(
        "field 'a': -2147483649..0 is told to players and needs more than 32 bits",
        () -> new Field("a", Integer.MIN_VALUE - 1L, 0, Field.Told.OWNER));
  }

  @Test
  void whatIsNoFieldIsRefused() {
    Refused.with("field 'a': least 2 is above most 1", () -> Field.of("a", 2, 1));
    Refused.with(
        "field '1st': 1 to 32 letters, digits and hyphens, a lower-case letter first",
        () -> Field.of("1st", 0, 1));
    Refused.with(
        "field '%s': 1 to 32 letters, digits and hyphens, a lower-case letter first"
            .formatted("a".repeat(33)),
        () -> Field.of("a".repeat(33), 0, 1));
  }
}
