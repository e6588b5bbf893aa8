package org.malpan.desktop.settings;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import javax.swing.UIManager;
import org.malpan.desktop.swing.PlainTextUI;

/**
 * Applies a {@link Look} to Swing. Its own colours, beside FlatLaf's: {@code Malpan.quiet} for
 * notes, {@code Malpan.warning} for what is wrong, {@code Malpan.raised} below toasts and menus.
 * Event thread.
 */
public final class WindowLook {

  private WindowLook() {}

  /** Uses it from now on; what is there already keeps the look before until it is updated. */
  public static void apply(Look look, boolean systemDark) {
    boolean dark = isDark(look.theme(), systemDark);
    // Read by FlatLaf whenever a look is set up; the only factor that fonts and icons both follow.
    if (look.scalePercent() == Look.AUTOMATIC) {
      System.clearProperty("flatlaf.uiScale");
    } else {
      System.setProperty("flatlaf.uiScale", look.scalePercent() + "%");
    }
    FlatLaf.setGlobalExtraDefaults(colours(look.accent(), dark));
    boolean _ = FlatLaf.setup(dark ? new FlatDarkLaf() : new FlatLightLaf());
    PlainTextUI.install();
  }

  /** Whether a window in that theme is dark. */
  public static boolean isDark(Theme theme, boolean systemDark) {
    return switch (theme) {
      case SYSTEM -> systemDark;
      case LIGHT -> false;
      case DARK -> true;
    };
  }

  /** The factor on all sizes that is in use. */
  public static double scale() {
    return Math.clamp(UIScale.getUserScaleFactor(), 0.5, 4);
  }

  /** The colours of a theme, by FlatLaf's names for them. */
  static Map<String, String> colours(Accent accent, boolean dark) {
    Map<String, String> colours = new HashMap<>();
    String tone = hex(accent.tone(dark));
    colours.put("@background", dark ? "#20252d" : "#f5f2ec");
    colours.put("@foreground", dark ? "#e4e2dc" : "#23262b");
    colours.put("@componentBackground", dark ? "#2a303a" : "#ffffff");
    colours.put("@buttonBackground", dark ? "#333a46" : "#ffffff");
    colours.put("@accentColor", tone);
    colours.put("@disabledForeground", dark ? "#8b8f97" : "#767a80");
    colours.put("Component.focusColor", tone);
    colours.put("Component.focusedBorderColor", tone);
    colours.put("Component.focusWidth", "2");
    colours.put("Component.arc", "8");
    colours.put("Button.arc", "10");
    colours.put("Button.default.background", tone);
    colours.put("Button.default.foreground", dark ? "#15181d" : "#ffffff");
    colours.put("Button.default.focusedBackground", tone);
    // Away from the text's colour, so that it is read as well below the mouse.
    String stronger = dark ? "lighten" : "darken";
    colours.put("Button.default.hoverBackground", stronger + "($Button.default.background,5%)");
    colours.put("Button.default.pressedBackground", stronger + "($Button.default.background,10%)");
    colours.put("Button.default.borderColor", tone);
    colours.put("Button.default.focusedBorderColor", dark ? "#ffffff" : "#23262b");
    colours.put("Button.default.focusColor", dark ? "#ffffff" : "#23262b");
    colours.put(
        "[style]Button.primary",
        "background: $Button.default.background; foreground: $Button.default.foreground;"
            + " hoverBackground: $Button.default.hoverBackground;"
            + " pressedBackground: $Button.default.pressedBackground;"
            + " focusedBackground: $Button.default.background;"
            + " focusedBorderColor: $Button.default.focusedBorderColor;"
            + " borderColor: $Button.default.background");
    colours.put("TextComponent.selectAllOnFocusPolicy", "never");
    String quiet = dark ? "#b3b6bd" : "#565b63";
    colours.put("Malpan.quiet", quiet);
    colours.put("TextField.placeholderForeground", quiet);
    colours.put("Malpan.warning", dark ? "#ff9d8f" : "#a8231a");
    colours.put("Malpan.raised", dark ? "#2f3641" : "#e8e2d6");
    return colours;
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
  }

  /** Whether the look in use is dark. */
  public static boolean isDark() {
    return UIManager.getLookAndFeel() instanceof FlatLaf laf && laf.isDark();
  }
}
