package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.desktop.LaidOut;
import org.malpan.desktop.text.MatchPhrase;

class SideColumnTest {

  @ParameterizedTest
  @CsvSource({"1024, 1", "1024, 2", "1920, 1", "1920, 2", "640, 2", "640, 4"})
  void itIsNeverWiderThanAThird(int all, double scale) {
    int width = SideColumn.widthIn(all, scale);

    assertTrue(width <= all / 3, width + " of " + all);
    assertTrue(width >= Math.min(290 * scale, all / 3 - 1), width + " of " + all);
  }

  @Test
  void noLineIsCutInHalf() {
    for (int height = 60; height < 200; height += 7) {
      Lines lines =
          LaidOut.in(new Lines(MatchPhrase.MATCH_CHAT, MatchPhrase.MATCH_CHAT, 7, 2), 200, height);
      JTextArea text = LaidOut.find(lines, JTextArea.class, _ -> true).orElseThrow();
      Container scroll = LaidOut.find(lines, JScrollPane.class, _ -> true).orElseThrow();

      int line = text.getFontMetrics(text.getFont()).getHeight();
      assertEquals(0, scroll.getHeight() % line, scroll.getHeight() + " of " + line);
    }
  }
}
