package org.malpan.labs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class StreamedTextTest {

  @Test
  void aCharacterThatIsCutAnywhereIsReadWhole() {
    String said = "말판 😀 one\ntwo\n";
    byte[] bytes = said.getBytes(UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      StreamedText text = new StreamedText();
      String read =
          text.next(ByteBuffer.wrap(bytes, 0, cut))
              + text.next(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
      assertEquals(said, read, "cut at " + cut);
    }
  }

  @Test
  void oneByteAtATimeIsTheSame() {
    String said = "두어요 😀\n";
    StreamedText text = new StreamedText();
    StringBuilder read = new StringBuilder();
    for (byte b : said.getBytes(UTF_8)) {
      read.append(text.next(ByteBuffer.wrap(new byte[] {b})));
    }
    assertEquals(said, read.toString());
  }

  @Test
  void whatSteersATerminalIsShownByItsNumber() {
    assertEquals(
        "a\\u{1b}[2Jb\nc\\u{d}\n",
        new StreamedText().next(ByteBuffer.wrap("a\033[2Jb\nc\r\n".getBytes(UTF_8))));
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    assertEquals(
        "x\ufffdy", new StreamedText().next(ByteBuffer.wrap(new byte[] {'x', (byte) 0xff, 'y'})));
  }
}
