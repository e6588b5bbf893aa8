package org.malpan.desktop.swing;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.swing.JComponent;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/**
 * Stands before the look and feel's delegates of all components that show text, and has each
 * component show its text as it is. Swing would read a text that starts with {@code <html>} as
 * HTML, and fetch the pictures that it names: texts come from other players and servers.
 */
public final class PlainTextUI extends ComponentUI {

  /** Swing's property of a component: true for text that is never HTML. */
  private static final String NO_HTML = "html.disable";

  private static final List<String> SHOW_TEXT =
      List.of(
          "LabelUI",
          "ToolTipUI",
          "ButtonUI",
          "ToggleButtonUI",
          "CheckBoxUI",
          "RadioButtonUI",
          "ComboBoxUI",
          "MenuUI",
          "MenuItemUI",
          "CheckBoxMenuItemUI",
          "RadioButtonMenuItemUI",
          "TabbedPaneUI",
          "TableUI",
          "ListUI",
          "TreeUI");

  /** The look and feel's own classes by their keys. */
  private static final Map<String, String> DELEGATES = new ConcurrentHashMap<>();

  private PlainTextUI() {}

  /** Stands before the delegates of the look and feel in use. Event thread. */
  public static void install() {
    UIDefaults defaults = UIManager.getLookAndFeelDefaults();
    for (String key : SHOW_TEXT) {
      String name = defaults.getString(key);
      if (name != null && !name.equals(PlainTextUI.class.getName())) {
        DELEGATES.put(key, name);
        Object _ = defaults.put(key, PlainTextUI.class.getName());
      }
    }
  }

  /** Called by Swing for each new component; gives the look and feel's own delegate. */
  public static ComponentUI createUI(JComponent component) {
    component.putClientProperty(NO_HTML, true);
    String name = DELEGATES.get(component.getUIClassID());
    try {
      return (ComponentUI)
          Class.forName(name).getMethod("createUI", JComponent.class).invoke(null, component);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " is no delegate of a look and feel", e);
    }
  }
}
