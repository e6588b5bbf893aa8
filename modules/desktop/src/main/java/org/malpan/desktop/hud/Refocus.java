package org.malpan.desktop.hud;

import java.awt.Component;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;

/**
 * Paints a component anew when it gets or loses the keyboard, which it shows.
 *
 * @param component that shows it
 */
public record Refocus(Component component) implements FocusListener {

  @Override
  public void focusGained(FocusEvent event) {
    component.repaint();
  }

  @Override
  public void focusLost(FocusEvent event) {
    component.repaint();
  }
}
