package org.malpan.desktop.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  @Test
  void theTextLongestUnusedMakesRoom() {
    LabelSlots slots = new LabelSlots(2);
    LabelAtlas.Label a = slots.of("a", LabelsTest::label);
    LabelAtlas.Label b = slots.of("b", LabelsTest::label);
    assertSame(a, slots.of("a", LabelsTest::label));

    LabelAtlas.Label c = slots.of("c", LabelsTest::label);

    assertEquals(2, slots.size());
    assertEquals(b.slot(), c.slot());
    assertSame(a, slots.of("a", LabelsTest::label));
    assertNotEquals(a.slot(), c.slot());
  }

  @Test
  void tenThousandNamesTakeNoMoreRoomThanTheFirst() {
    LabelSlots slots = new LabelSlots(2);

    for (int i = 0; i < 10_000; i++) {
      assertTrue(slots.of("player-" + i, LabelsTest::label).slot() < 2);
    }

    assertEquals(2, slots.size());
  }

  private static LabelAtlas.Label label(int slot) {
    return new LabelAtlas.Label(TextureTile.NONE, 8, 8, slot);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "안녕하세요",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
        "withoutanyspaceinitbutlongerthanabubbleiswidesothatithastobebrokensomewhereinthemiddle",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
      })
  void aBubbleStaysWithinItsRoom(String text) {
    for (double scale : new double[] {0.5, 1, 2}) {
      BubblePainter painter = new BubblePainter(scale);
      Dimension size = painted(painter, text);

      assertTrue(size.width <= painter.room().width, size + " in " + painter.room());
      assertTrue(size.height <= painter.room().height, size + " in " + painter.room());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.25, 1.5, 2, 3, 4})
  void atAnyScaleThereIsRoomForAllThatIsShownAtOnce(double scale) {
    for (LabelAtlas.Painter painter : List.of(new NamePainter(scale), new BubblePainter(scale))) {
      Dimension room = painter.room();

      Dimension texture = LabelAtlas.sizeFor(64, room);

      assertTrue((texture.width / room.width) * (texture.height / room.height) >= 64);
      assertEquals(1, Integer.bitCount(texture.width), texture.toString());
      assertEquals(1, Integer.bitCount(texture.height), texture.toString());
    }
  }

  @Test
  void aNameOfTwentyLettersFitsItsRoom() {
    NamePainter painter = new NamePainter(1);

    assertTrue(painted(painter, "a-name-of-20-letters").width <= painter.room().width);
  }

  private static Dimension painted(LabelAtlas.Painter painter, String text) {
    Dimension room = painter.room();
    BufferedImage picture = new BufferedImage(room.width, room.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = picture.createGraphics();
    Dimension size = painter.paint(g, text);
    g.dispose();
    return size;
  }
}
