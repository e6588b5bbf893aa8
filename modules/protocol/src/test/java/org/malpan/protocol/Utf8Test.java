package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Property
  void writesWhatTheJdkWouldCutToWholeCharacters(
      @ForAll String text, @ForAll @IntRange(max = 60) int most) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(most, all.length);
    while (length < all.length && (all[length] & 0xc0) == 0x80) {
      length--;
    }
    assertArrayEquals(Arrays.copyOf(all, length), written(text, most));
  }

  @Test
  void writesTwoThreeAndFourBytes() {
    String text = "a\u00e9\ub9d0\ud83d\ude00!";
    assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), written(text, 255));
  }

  @Test
  void makesHalfAPairAQuestionMark() {
    assertArrayEquals("?x?".getBytes(StandardCharsets.UTF_8), written("\ude00x\ud83d", 255));
  }

  @Test
  void overflowsWhereTheBufferEnds() {
    ByteBuffer two = ByteBuffer.allocate(2);
    assertThrows(BufferOverflowException.class, () -> Utf8.put(two, "\ub9d0", 255));
  }

  private static byte[] written(String text, int most) {
    ByteBuffer out = ByteBuffer.allocate(1024);
    Utf8.put(out, text, most);
    return Arrays.copyOf(out.array(), out.position());
  }
}
