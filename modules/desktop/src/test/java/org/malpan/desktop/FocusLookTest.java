package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On every page one sees which control has the keyboard; {@code TabProbe} has how it comes there.
 */
class FocusLookTest {

  private final ShownPages pages = new ShownPages();

  @ParameterizedTest
  @EnumSource
  void whatHasTheKeyboardLooksOtherwise(ShownPages.Shown shown) throws Exception {
    assertTrue(pages.look(shown, TabOrder::controls).size() > 1);
    assertEquals(
        List.of(),
        pages.look(
            shown,
            root ->
                TabOrder.controls(root).stream()
                    // A table's selection shows it, which asks the real keyboard.
                    .filter(control -> !(control instanceof JTable))
                    .filter(control -> !looksOtherwise((JComponent) control))
                    .map(TabOrder::text)
                    .toList()));
  }

  private static boolean looksOtherwise(JComponent component) {
    Painting.focus(component, false);
    int[] without = pixels(component);
    Painting.focus(component, true);
    return !Arrays.equals(without, pixels(component));
  }

  private static int[] pixels(JComponent component) {
    var picture = Painting.of(component);
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }
}
