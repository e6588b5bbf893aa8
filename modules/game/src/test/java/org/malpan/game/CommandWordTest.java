package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CommandWordTest {

  private static final long MOST_ARGUMENTS = (1L << 56) - 1;

  @Test
  void theCommandIsInTheLowByteAndTheArgumentsAreAbove() {
    assertEquals(0x0605_0403_0201_0102L, CommandWord.of(2, 0x06_0504_0302_0101L));
    assertEquals(0, CommandWord.of(0, 0));
    assertEquals(-1, CommandWord.of(255, MOST_ARGUMENTS));
  }

  @Property
  void aWordGivesBackBoth(
      @ForAll @IntRange(max = 255) int command,
      @ForAll @LongRange(max = MOST_ARGUMENTS) long arguments) {
    long word = CommandWord.of(command, arguments);

    assertEquals(command, CommandWord.command(word));
    assertEquals(arguments, CommandWord.arguments(word));
  }

  @Property
  void everyNumberIsTheWordOfACommand(@ForAll long word) {
    assertEquals(word, CommandWord.of(CommandWord.command(word), CommandWord.arguments(word)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Refused.with("command -1: 0..255 are allowed", () -> CommandWord.of(-1, 0));
    Refused.with("command 256: 0..255 are allowed", () -> CommandWord.of(256, 0));
    Refused.with(
        "arguments 0x100000000000000 of command 3: 56 bits are allowed",
        () -> CommandWord.of(3, 1L << 56));
    Refused.with(
        "arguments 0xffffffffffffffff of command 3: 56 bits are allowed",
        () -> CommandWord.of(3, -1));
  }
}
