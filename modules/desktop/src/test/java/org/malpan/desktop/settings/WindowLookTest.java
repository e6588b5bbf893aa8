package org.malpan.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.desktop.Contrast;

class WindowLookTest {

  /** What is written in which colour on which. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("@foreground", "@background"),
          List.of("@foreground", "@componentBackground"),
          List.of("@foreground", "@buttonBackground"),
          List.of("@foreground", "Malpan.raised"),
          List.of("Malpan.quiet", "@background"),
          List.of("Malpan.quiet", "Malpan.raised"),
          List.of("Malpan.warning", "@background"),
          List.of("Button.default.foreground", "Button.default.background"));

  @ParameterizedTest
  @EnumSource
  void everyTextHasAContrastOfFourAndAHalfInBothThemes(Accent accent) {
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, String> colours = WindowLook.colours(accent, dark);
      for (List<String> pair : PAIRS) {
        double contrast =
            Contrast.of(
                Color.decode(colours.get(pair.get(0))), Color.decode(colours.get(pair.get(1))));
        assertTrue(contrast >= 4.5, "%s, dark %s: %.2f".formatted(pair, dark, contrast));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasTheKeyboardStandsOut(Accent accent) {
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, String> colours = WindowLook.colours(accent, dark);
      double contrast =
          Contrast.of(
              Color.decode(colours.get("Component.focusColor")),
              Color.decode(colours.get("@background")));
      assertTrue(contrast >= 3, "%s, dark %s: %.2f".formatted(accent, dark, contrast));
    }
  }
}
