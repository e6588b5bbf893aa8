package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  /** 2, 32 and 6 bits. */
  private static final Arguments THREE =
      arguments(
          Argument.oneOf("way", "up", "down", "left"),
          Argument.number("any", Integer.MIN_VALUE, Integer.MAX_VALUE),
          Argument.number("small", 100, 150));

  private static Arguments arguments(Argument... all) {
    return new Arguments("command 'x'", List.of(all));
  }

  @Test
  void theFirstLiesInTheLowestBitsAndCountsFromItsLeast() {
    assertEquals(0, THREE.pack(0, Integer.MIN_VALUE, 100));
    assertEquals(2L | 1L << 2 | 3L << 34, THREE.pack(2, Integer.MIN_VALUE + 1, 103));
    assertEquals(2L | 0xffff_ffffL << 2 | 50L << 34, THREE.pack(2, Integer.MAX_VALUE, 150));
  }

  @Property
  void aPackedWordGivesBackItsValues(
      @ForAll @IntRange(max = 2) int way,
      @ForAll int any,
      @ForAll @IntRange(min = 100, max = 150) int small) {
    long word = THREE.pack(way, any, small);

    assertEquals(way, THREE.at(word, 0));
    assertEquals(any, THREE.at(word, 1));
    assertEquals(small, THREE.at(word, 2));
    assertTrue(THREE.allows(word));
    assertEquals(word, THREE.part(0, way) | THREE.part(1, any) | THREE.part(2, small));
    assertEquals(0, word >>> 40);
  }

  @Property
  void anyEightRangesOfSevenBitsKeepTheirEnds(
      @ForAll @Size(8) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> leasts) {
    List<Argument> all = new ArrayList<>();
    for (int i = 0; i < leasts.size(); i++) {
      all.add(Argument.number("a" + i, leasts.get(i), leasts.get(i) + 127));
    }
    Arguments arguments = new Arguments("command 'x'", all);
    int[] ends =
        IntStream.range(0, 8)
            .map(i -> i % 2 == 0 ? all.get(i).least() : all.get(i).most())
            .toArray();

    long word = arguments.pack(ends);

    assertEquals(0x7f << 7 | 0x7fL << 21 | 0x7fL << 35 | 0x7fL << 49, word);
    for (int i = 0; i < 8; i++) {
      assertEquals(ends[i], arguments.at(word, i));
    }
  }

  /** A word from outside is allowed when, and only when, packing gives it. */
  @Property
  void onlyWhatPackingGivesIsAllowed(@ForAll long any, @ForAll @IntRange(max = 64) int dropped) {
    long word = dropped == 64 ? 0 : any >>> dropped;
    boolean isPacked = word >>> 40 == 0 && (word & 3) <= 2 && (word >>> 34) <= 50;

    assertEquals(isPacked, THREE.allows(word));
  }

  @Test
  void aRangeAtTheEndOfTheIntegersIsNotLeftByOverflow() {
    Arguments arguments = arguments(Argument.number("x", 5, Integer.MAX_VALUE));

    assertTrue(arguments.allows(Integer.MAX_VALUE - 5L));
    assertFalse(arguments.allows(Integer.MAX_VALUE - 4L));
    assertFalse(arguments.allows(Integer.MAX_VALUE));
  }

  @Test
  void withoutArgumentsTheWordIsZero() {
    assertEquals(0, arguments().count());
    assertEquals(0, arguments().pack());
    assertEquals("", arguments().show(0));
    assertTrue(arguments().allows(0));
    assertFalse(arguments().allows(1));
  }

  @Test
  void aWordIsShownWithNamesAndLabels() {
    assertEquals("way left, any -7, small 101", THREE.show(THREE.pack(2, -7, 101)));
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    Refused.with("2 arguments, expected 3", () -> THREE.pack(0, 1));
    Refused.with("way 3: 0..2 are allowed", () -> THREE.pack(3, 0, 100));
    Refused.with("small 99: 100..150 are allowed", () -> THREE.part(2, 99));
  }

  @Test
  void moreThanEightOr56BitsOrANameTwiceIsRefused() {
    Argument[] nine =
        IntStream.range(0, 9)
            .mapToObj(i -> Argument.number("a" + i, 0, 1))
            .toArray(Argument[]::new);
    Refused.with("9 command 'x' arguments, at most 8", () -> arguments(nine));
    Refused.with(
        "command 'x': argument 'a' twice",
        () -> arguments(Argument.number("a", 0, 1), Argument.number("a", 0, 2)));
    Argument most = Argument.number("most", Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertEquals(2, arguments(most, Argument.number("b", 0, 0xff_ffff)).count());
    Refused.with(
        "command 'x': the arguments need 57 bits, at most 56",
        () -> arguments(most, Argument.number("b", 0, 0x100_0000)));
  }
}
