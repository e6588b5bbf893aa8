package org.malpan.desktop;

import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.malpan.desktop.hud.Minimap;

/** Where the Tab key leads, as the focus traversal policy has it: on a display and without one. */
final class TabOrder {

  private static final int MOST = 500;
  private static final Set<AccessibleRole> WORKED =
      Set.of(
          AccessibleRole.PUSH_BUTTON,
          AccessibleRole.TOGGLE_BUTTON,
          AccessibleRole.CHECK_BOX,
          AccessibleRole.RADIO_BUTTON,
          AccessibleRole.SLIDER);

  private TabOrder() {}

  /** What the Tab key comes to in a window or a page, each once, in its order. */
  static List<Component> of(Container root) {
    FocusTraversalPolicy policy = root.getFocusTraversalPolicy();
    Set<Component> order = new LinkedHashSet<>();
    Component at = policy.getFirstComponent(root);
    while (at != null && order.add(at) && order.size() < MOST) {
      at = policy.getComponentAfter(root, at);
    }
    return List.copyOf(order);
  }

  /** All that can be worked below it, as it is shown now. */
  static List<Component> controls(Container container) {
    List<Component> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (!child.isShowing() || child instanceof JScrollBar) {
        continue;
      }
      if (isControl(child)) {
        if (child.isEnabled()) {
          found.add(child);
        }
      } else if (child instanceof Container inner) {
        found.addAll(controls(inner));
      }
    }
    return found;
  }

  private static boolean isControl(Component component) {
    if (component instanceof JTextComponent) {
      return component instanceof JTextField;
    }
    return component instanceof Minimap
        || component instanceof JComboBox<?>
        || component instanceof JTable
        || (component instanceof JList<?> && component.isFocusable())
        || (component instanceof Accessible accessible
            && WORKED.contains(accessible.getAccessibleContext().getAccessibleRole()));
  }

  /** What is wrong with the way through a page; empty when all is well. */
  static List<String> faults(Container root, List<Component> controls) {
    List<String> faults = new ArrayList<>();
    List<Component> order = of(root);
    for (Component control : controls) {
      if (!order.contains(control)) {
        faults.add("Tab does not reach " + text(control));
      }
    }
    for (Component stop : order) {
      String name = stop.getAccessibleContext().getAccessibleName();
      if (name == null || name.isBlank()) {
        faults.add("no name: " + text(stop));
      }
      if (!stop.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS)
          .contains(AWTKeyStroke.getAWTKeyStroke("TAB"))) {
        faults.add("Tab does not lead away from " + text(stop));
      }
    }
    return faults;
  }

  /** What it is, for whom reads of it. */
  static String text(Component component) {
    AccessibleContext context = component.getAccessibleContext();
    return "%s “%s”"
        .formatted(
            component.getClass().getSimpleName(),
            context == null ? "" : context.getAccessibleName());
  }
}
