package org.malpan.desktop.hud;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Components one below the other, as high as they want to be. One takes what is left; where too
 * little is left even for that, the others give way down to their least heights.
 */
public final class Stack implements LayoutManager, Serializable {
  private static final long serialVersionUID = 1;

  private final int gap;
  private final int growing;

  /**
   * A stack.
   *
   * @param gap between two, in pixels at 100 %
   * @param growing which of the components takes what is left, from 0
   */
  public Stack(int gap, int growing) {
    this.gap = gap;
    this.growing = growing;
  }

  /**
   * Who gets how much of the room.
   *
   * @param wanted heights
   * @param least heights, none above the wanted
   */
  static int[] heights(int room, int[] wanted, int[] least, int growing) {
    int[] heights = wanted.clone();
    int left = room - Arrays.stream(wanted).sum();
    if (left >= 0) {
      heights[growing] += left;
      return heights;
    }
    int lacking = -left;
    int slack = 0;
    for (int i = 0; i < heights.length; i++) {
      slack += heights[i] - least[i];
    }
    for (int i = 0; i < heights.length && slack > 0; i++) {
      // Whoever has more to give gives more; rounded up, so that nothing is lacking at the end.
      int own = heights[i] - least[i];
      int given = Math.min(own, (int) Math.ceil((double) Math.min(lacking, slack) * own / slack));
      heights[i] -= given;
      slack -= own;
      lacking -= given;
    }
    // Not even that fits: from the top on, they are not shown at all.
    for (int i = 0; i < heights.length && lacking > 0; i++) {
      int given = Math.min(heights[i], lacking);
      heights[i] -= given;
      lacking -= given;
    }
    return heights;
  }

  @Override
  public void layoutContainer(Container parent) {
    synchronized (parent.getTreeLock()) {
      List<Component> shown = shown(parent);
      Insets insets = parent.getInsets();
      int between = UIScale.scale(gap);
      int room =
          parent.getHeight() - insets.top - insets.bottom - between * Math.max(0, shown.size() - 1);
      int[] wanted = shown.stream().mapToInt(child -> child.getPreferredSize().height).toArray();
      int[] least = shown.stream().mapToInt(child -> child.getMinimumSize().height).toArray();
      int grows = shown.indexOf(parent.getComponent(growing));
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], wanted[i]);
      }
      int[] heights = heights(room, wanted, least, Math.max(0, grows));
      int y = insets.top;
      for (int i = 0; i < heights.length; i++) {
        shown
            .get(i)
            .setBounds(insets.left, y, parent.getWidth() - insets.left - insets.right, heights[i]);
        y += heights[i] + between;
      }
    }
  }

  private static List<Component> shown(Container parent) {
    return Arrays.stream(parent.getComponents()).filter(Component::isVisible).toList();
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    return sum(parent, Component::getPreferredSize);
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    return sum(parent, Component::getMinimumSize);
  }

  private Dimension sum(Container parent, Function<Component, Dimension> sizes) {
    synchronized (parent.getTreeLock()) {
      List<Component> shown = shown(parent);
      Insets insets = parent.getInsets();
      int width = 0;
      int height = UIScale.scale(gap) * Math.max(0, shown.size() - 1);
      for (Component child : shown) {
        Dimension size = sizes.apply(child);
        width = Math.max(width, size.width);
        height += size.height;
      }
      return new Dimension(width + insets.left + insets.right, height + insets.top + insets.bottom);
    }
  }

  @Override
  public void addLayoutComponent(String name, Component component) {
    // Their order is the container's.
  }

  @Override
  public void removeLayoutComponent(Component component) {
    // Nothing is kept.
  }
}
