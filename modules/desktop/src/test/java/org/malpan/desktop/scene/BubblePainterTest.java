package org.malpan.desktop.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BubblePainterTest {

  private static Dimension painted(double scale, String text) {
    BubblePainter painter = new BubblePainter(scale);
    Dimension room = painter.room();
    Graphics2D g =
        new BufferedImage(room.width, room.height, BufferedImage.TYPE_INT_ARGB).createGraphics();
    try {
      return painter.paint(g, text);
    } finally {
      g.dispose();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes, on the big board", "one more round?", "good game everyone"})
  void atALargeScaleABubbleIsRatherHighThanWide(String text) {
    Dimension small = painted(1, text);
    Dimension large = painted(2, text);

    assertTrue(large.width < 1.6 * small.width, () -> small + " " + large);
    assertTrue(large.height > 2.4 * small.height, () -> small + " " + large);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "",
        "안녕하세요 여러분",
        "a text that is long enough for three lines of a bubble at any scale there is, or nearly so",
        "a text that is much too long for the three lines that a bubble has, whatever its scale is, "
            + "and that goes on and on until nobody reads it any more; and then it goes on again",
        "onewordthatislongerthanalineofabubbleandcannotbebrokenatanyspacesincetherearenone"
      })
  void whateverIsSaidFitsIntoTheRoom(String text) {
    for (double scale : new double[] {1, 1.25, 1.5, 2, 3}) {
      Dimension room = new BubblePainter(scale).room();
      Dimension size = painted(scale, text);

      assertTrue(
          size.width <= room.width && size.height <= room.height, () -> size + " of " + room);
      assertEquals(size, painted(scale, text));
    }
  }
}
