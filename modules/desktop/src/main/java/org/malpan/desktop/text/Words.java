package org.malpan.desktop.text;

import java.awt.Component;
import java.awt.Container;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JTextField;

/**
 * Gives components their texts so that they follow the language: {@link #renew} words all anew that
 * is below a component. What is composed or painted implements {@link Worded}. Event thread.
 */
public final class Words {

  private static final String KEY = "malpan.words.";

  private Words() {}

  /** The label's text. */
  public static <T extends JLabel> T label(T label, Phrase phrase) {
    return keep(label, "text", () -> label.setText(phrase.text()));
  }

  /** The button's text, or a check box's. */
  public static <T extends AbstractButton> T button(T button, Phrase phrase) {
    return keep(button, "text", () -> button.setText(phrase.text()));
  }

  /** What a screen reader says of a component that shows no text of its own. */
  public static <T extends JComponent> T name(T component, Phrase phrase) {
    return keep(
        component, "name", () -> component.getAccessibleContext().setAccessibleName(phrase.text()));
  }

  /** What is shown while the mouse rests on it, and read after its name. */
  public static <T extends JComponent> T tip(T component, Phrase phrase) {
    return keep(component, "tip", () -> component.setToolTipText(phrase.text()));
  }

  /** What an empty field shows. */
  public static <T extends JTextField> T hint(T field, Phrase phrase) {
    return keep(
        field, "hint", () -> field.putClientProperty("JTextField.placeholderText", phrase.text()));
  }

  private static <T extends JComponent> T keep(T component, String what, Runnable apply) {
    component.putClientProperty(KEY + what, apply);
    apply.run();
    return component;
  }

  /** Words a component and all that is in it in the language in use. */
  public static void renew(Component root) {
    if (root instanceof JComponent component) {
      for (String what : new String[] {"text", "name", "tip", "hint"}) {
        if (component.getClientProperty(KEY + what) instanceof Runnable apply) {
          apply.run();
        }
      }
    }
    if (root instanceof Worded worded) {
      worded.reword();
    }
    Container children =
        root instanceof JMenu menu
            ? menu.getPopupMenu()
            : root instanceof Container container ? container : null;
    if (children != null) {
      for (Component child : children.getComponents()) {
        renew(child);
      }
    }
  }
}
