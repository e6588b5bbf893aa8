package org.malpan.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;

/**
 * Puts the look in use on components, as {@link javax.swing.SwingUtilities#updateComponentTreeUI}
 * does, but some at a time: in a JVM just started all of a window take a tenth of a second, for
 * which nothing else would be done. Event thread.
 */
final class LookUpdate {

  private static final long SLICE_NANOS = 20_000_000;

  private final Function<Container, Component[]> children;

  /** What is still to be updated, the next first; each with all that is in it. */
  private final Deque<Component> rest = new ArrayDeque<>();

  private List<? extends Container> roots = List.of();

  /**
   * @param children what is in a container and is to be updated with it
   */
  LookUpdate(Function<Container, Component[]> children) {
    this.children = children;
  }

  /** Begins anew, whatever is not done yet. */
  void begin(List<? extends Container> of) {
    boolean isUnderWay = !roots.isEmpty();
    roots = of;
    rest.clear();
    rest.addAll(of);
    if (!isUnderWay) {
      EventQueue.invokeLater(this::slice);
    }
  }

  private void slice() {
    long start = System.nanoTime();
    while (!rest.isEmpty() && System.nanoTime() - start < SLICE_NANOS) {
      update(rest.pop());
    }
    EventQueue.invokeLater(rest.isEmpty() ? this::layOut : this::slice);
  }

  private void update(Component component) {
    // Asked for afterwards: a look may bring parts of its own.
    if (component instanceof JComponent itself) {
      itself.updateUI();
    }
    if (component instanceof Container container) {
      Component[] inside = children.apply(container);
      for (int i = inside.length - 1; i >= 0; i--) {
        rest.push(inside[i]);
      }
    }
    if (component instanceof JComponent itself) {
      JPopupMenu menu = itself.getComponentPopupMenu();
      if (menu != null) {
        rest.push(menu);
      }
    }
  }

  private void layOut() {
    if (!rest.isEmpty()) {
      // Begun anew meanwhile.
      slice();
      return;
    }
    List<? extends Container> done = roots;
    roots = List.of();
    for (Container root : done) {
      root.invalidate();
      root.validate();
      root.repaint();
    }
  }
}
