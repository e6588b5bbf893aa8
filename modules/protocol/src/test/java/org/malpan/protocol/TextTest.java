package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  private static final int NAME = ProtocolLimits.NAME_CHARACTERS;
  private static final int CHAT = ProtocolLimits.CHAT_CHARACTERS;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Persian with a non-joiner | \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "Arabic with a direction mark | \u0642\u0627\u0644\u200f (A)",
        "Sinhala with a joiner | \u0dc1\u0dca\u200d\u0dbb\u0dd3 \u0dbd\u0d82\u0d9a\u0dcf",
        "Malayalam that ends with one | \u0d05\u0d35\u0d28\u0d4d\u200d",
        "Khmer with zero-width spaces | \u1781\u17d2\u1789\u17bb\u17c6\u200b\u179f\u17d2\u179a",
        "Thai | \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
        "Korean | \ub9d0\ud310\uc5d0\uc11c \ub450\uc5b4\uc694",
        "old Hangul letters | \u1112\u119e\u11ab",
        "an emoji family | \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "a burning heart | \u2764\ufe0f\u200d\ud83d\udd25",
        "the flag of Scotland | \ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63"
            + "\udb40\udc74\udb40\udc7f",
        "an emoji of a later Unicode | \ud83e\udeff \ud83e\udedf",
        "an ideograph's variant | \u845b\udb40\udd00",
        "what a computer says | \u00a0[ok] <b>\"1 & 2\"</b> C:\\x",
      })
  void aLanguageIsNoViolation(String what, String text) {
    assertTrue(Text.isLine(text, CHAT), () -> what + ": " + Text.escaped(Text.line(text, CHAT)));
    assertEquals(text, new ClientPacket.Chat(text).text());
  }

  @Test
  void whatSteersOrHidesIsTakenOut() {
    assertEquals("a b", Text.line("a\nb", CHAT));
    assertEquals("a b", Text.line("a\u2028b", CHAT));
    assertEquals("[31mred", Text.line("\033[31mred\u0007", CHAT));
    assertEquals("evil gpj.exe", Text.line("evil \u202egpj.exe\u202c", CHAT));
    assertEquals("abc", Text.line("a\u2066b\u2069c", CHAT));
    assertEquals("ab", Text.line("a\u00ad\u2060\ufeffb\udb40\udc01", CHAT));
    assertEquals("ab\u200dc", Text.line("\u200dab\u200d\u200d\u200d\u200dc", CHAT));
    assertEquals("x\ufffdy", Text.line("x\ud800y", CHAT));
    assertEquals("e" + "\u0301".repeat(8) + "!", Text.line("e" + "\u0301".repeat(90) + "!", CHAT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u3164",
        "\u2800\u2800",
        "\u00a0",
        "\u3000",
        "\u200b",
        "\u200d\u200d",
        "\u202e\u202c",
        "\u0301",
        "\ufe0f",
        "\u115f\u1160",
        "\ufeff",
        "\n\n",
        "\udb40\udc41"
      })
  void nothingVisibleIsNoLineAndNoName(String text) {
    assertEquals("", Text.line(text, CHAT));
    assertEquals("", Text.name(text, NAME));
    assertFalse(Text.isLine(text, CHAT));
    assertFalse(Text.isName(text, NAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "Hanna",
        "Mary Ann",
        "\ub9d0\ud310",
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
        "\u0645\u06cc\u200c\u062e\u0648",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\u2764\ufe0f",
        "1\ufe0f\u20e3",
        "<html>",
        "abcdefghijklmnopqrst"
      })
  void namesOfEveryLanguageAreAllowed(String name) {
    assertTrue(Text.isName(name, NAME));
    assertEquals(name, new ClientPacket.Login(1, "board", name, 0, 0).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Kim",
        "Kim ",
        "Kim\u00a0",
        "Kim\u3164",
        "K  im",
        "Kim\u200d",
        "K\u200cim",
        "Kim\ufe0f",
        "K\u200bim",
        "Kim\u200e",
        "Ki\u034fm",
        "Kim\u2800",
        "K\u00adim",
        "\u202eKim",
        "Ki\nm",
        "K\u2003im",
        "abcdefghijklmnopqrstu"
      })
  void aNameThatLooksLikeAnotherIsRefused(String name) {
    assertFalse(Text.isName(name, NAME));
    assertThrows(
        IllegalArgumentException.class, () -> new ClientPacket.Login(1, "board", name, 0, 0));
    String kept = Text.name(name, NAME);
    assertTrue(Text.isName(kept, NAME), kept);
  }

  @Test
  void whatIsTooLongIsCutBetweenCharacters() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    assertEquals("a" + family, Text.line("a" + family + family, 10));
    assertEquals("\ud83d\ude00\ud83d\ude00", Text.line("\ud83d\ude00".repeat(3), 2));
    assertEquals("abc", Text.line("abcdef", 3));
    assertEquals("\ud83d\udc68\u200d", Text.line(family, 2));
    assertEquals("ab", Text.name("ab cd", 3));
  }

  @Example
  void whatIsPlainIsTheSameString() {
    String plain = "a line as nearly all are";
    assertTrue(Text.line(plain, CHAT) == plain);
    assertTrue(Text.escaped(plain) == plain);
  }

  @Property
  void cleaningTwiceIsCleaningOnce(@ForAll("mixed") String text) {
    String line = Text.line(text, 50);
    assertEquals(line, Text.line(line, 50));
    assertTrue(line.codePointCount(0, line.length()) <= 50);
    String name = Text.name(text, 20);
    assertEquals(name, Text.name(name, 20));
    assertEquals(name, Text.line(name, 20));
  }

  /** Text in which what shapes, hides and marks is as frequent as letters. */
  @Provide
  Arbitrary<String> mixed() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "\u200b\u200c\u200d\u200e\u061c\ufe0f\u180b\u034f\u17b4\u202e\u2066\u00ad\u0301\u0dca\u3164\u00a0"
                .split(""));
    Arbitrary<String> parts =
        Arbitraries.of(
            "a",
            " ",
            "\n",
            "\u0645",
            "\u0dc1",
            "\ub9d0",
            "\u845b",
            "\u2764",
            "\ud83d\udc68",
            "\ud83c\udff4",
            "\udb40\udc67",
            "\udb40\udd00",
            "\ud800");
    return Arbitraries.oneOf(odd, parts, Arbitraries.strings().ofLength(1))
        .list()
        .ofMaxSize(120)
        .map(list -> String.join("", list));
  }

  @Test
  void whatGoesToATerminalSteersNothing() {
    assertEquals("\\u{1b}]52;c;eA\\u{7}", Text.escaped("\033]52;c;eA\007"));
    assertEquals("a\\u{a}b\\u{9b}2J", Text.escaped("a\nb\u009b2J"));
    assertEquals("x\\u{202e}y\\u{200f}", Text.escaped("x\u202ey\u200f"));
    assertEquals("\ub9d0\u200c\ud83d\ude00", Text.escaped("\ub9d0\u200c\ud83d\ude00"));
    assertEquals("\\u{d800}", Text.escaped("\ud800"));
  }

  @Property
  void noEscapedTextHasAControl(@ForAll String text) {
    assertTrue(
        Text.escaped(text).codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\t'));
  }
}
