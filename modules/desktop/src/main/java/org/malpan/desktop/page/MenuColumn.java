package org.malpan.desktop.page;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;

/**
 * Buttons one below the other, with what stands between them. The arrows go from button to button
 * and round, past those that cannot be pressed. Event thread.
 */
public final class MenuColumn extends JPanel {
  private static final long serialVersionUID = 1;

  private final int width;
  private final transient List<JButton> buttons = new ArrayList<>();

  /**
   * An empty column.
   *
   * @param width in pixels at 100 %
   */
  public MenuColumn(int width) {
    super(new GridBagLayout());
    this.width = width;
    setOpaque(false);
  }

  /** Something that is no button. */
  public void line(Component component) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    place.weightx = 1;
    place.fill = GridBagConstraints.HORIZONTAL;
    add(component, place);
  }

  /** A button with a gap below. */
  public JButton button(Phrase phrase, Runnable action) {
    JButton button = Words.button(new JButton(), phrase);
    button.setHorizontalAlignment(SwingConstants.LEADING);
    button.addActionListener(_ -> action.run());
    walk(button, KeyEvent.VK_DOWN, 1);
    walk(button, KeyEvent.VK_UP, -1);
    buttons.add(button);
    line(button);
    line(Space.of(width, 8));
    return button;
  }

  private void walk(JButton button, int key, int step) {
    String name = "walk " + step;
    button.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), name);
    button
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                boolean _ = beside(button, step).requestFocusInWindow();
              }
            });
  }

  /** The next button that way that can be pressed; the button itself when there is no other. */
  private JButton beside(JButton button, int step) {
    int at = buttons.indexOf(button);
    JButton next;
    do {
      at = Math.floorMod(at + step, buttons.size());
      next = buttons.get(at);
    } while (next != button && !(next.isEnabled() && next.isVisible()));
    return next;
  }
}
