package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.board.PieceKind;

class TextTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "Hanna", "말판", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"})
  void printableNamesAreAllowed(String name) {
    assertTrue(Text.isPrintable(name, ProtocolLimits.NAME_CHARACTERS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "a\nb", "a\u0000", "a\u202eb", "\ud800", "abcdefghijklmnopqrstu"})
  void othersAreNot(String name) {
    assertFalse(Text.isPrintable(name, ProtocolLimits.NAME_CHARACTERS));
    assertThrows(
        IllegalArgumentException.class, () -> new ClientPacket.Login(1, name, PieceKind.KING, 0));
  }

  @Test
  void whatIsShownIsCutAndCleaned() {
    assertEquals("a?b", Text.printable("a\nbcd", 3));
    assertEquals("말판", Text.printable("말판", 2));
    assertEquals("😀😀", Text.printable("😀😀😀", 2));
    assertEquals("?", Text.printable("\ud800", 5));
    assertEquals("   ", Text.printable("    ", 3));
    assertEquals("", Text.printable("", 3));
  }
}
