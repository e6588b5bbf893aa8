package org.malpan.desktop.page;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.GridLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import org.malpan.desktop.text.Phrase;

/** The frame of a page: the way back and the title above, actions below, between them the page. */
public final class PagePanel extends JPanel {
  private static final long serialVersionUID = 1;

  private final JPanel actions = new JPanel(new BorderLayout());
  private final JPanel buttons = new JPanel(new GridLayout(1, 0, 10, 0));
  private final JScrollPane scroll;

  /**
   * A page that scrolls where it is too long.
   *
   * @param back what the button before the title does
   */
  public PagePanel(Phrase title, JComponent content, Runnable back) {
    super(new BorderLayout());
    PageHead head = new PageHead(title, back);
    head.setBorder(Space.column(18, 10, FormRows.MOST_WIDTH));
    scroll = new JScrollPane(content);
    scroll.setBorder(Space.around(0, 0, 0, 0));
    scroll.setFocusable(false);
    scroll.getVerticalScrollBar().setFocusable(false);
    actions.setBorder(Space.column(10, 16, FormRows.MOST_WIDTH));
    actions.add(buttons, BorderLayout.EAST);
    actions.setVisible(false);
    add(head, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    add(actions, BorderLayout.SOUTH);
    follow(content);
  }

  /** Adds a button at the foot; the last is the rightmost. */
  public void action(JButton button) {
    buttons.add(button);
    actions.setVisible(true);
  }

  /** Each time it comes to the front, from its top. */
  @Override
  public void setVisible(boolean visible) {
    if (visible && !isVisible()) {
      scroll.getViewport().setViewPosition(new Point());
    }
    super.setVisible(visible);
  }

  /** Scrolls to whatever gets the keyboard. */
  private static void follow(Component component) {
    component.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            if (component.getParent() instanceof JComponent parent
                && !(parent instanceof JViewport)) {
              Rectangle bounds = component.getBounds();
              bounds.grow(0, 24);
              parent.scrollRectToVisible(bounds);
            }
          }
        });
    if (component instanceof JPanel panel) {
      for (Component child : panel.getComponents()) {
        follow(child);
      }
    }
  }
}
