package org.malpan.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import org.malpan.client.ScreenException;

/** Takes a picture of what is really on the display, the 3D board included. */
final class Screenshot {

  private Screenshot() {}

  static BufferedImage of(Component component) throws ScreenException {
    try {
      return new Robot()
          .createScreenCapture(new Rectangle(component.getLocationOnScreen(), component.getSize()));
    } catch (AWTException | RuntimeException e) {
      throw new ScreenException("no screenshot: " + Graphics3D.oneLine(e), e);
    }
  }
}
