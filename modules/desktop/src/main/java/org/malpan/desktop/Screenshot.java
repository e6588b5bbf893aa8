package org.malpan.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.malpan.client.ScreenException;

/** Takes a picture of what is really on the display, the 3D board included. */
final class Screenshot {

  private Screenshot() {}

  static BufferedImage of(Component component) throws ScreenException {
    return of(new Rectangle(component.getLocationOnScreen(), component.getSize()));
  }

  /** Of a part of the display. */
  static BufferedImage of(Rectangle area) throws ScreenException {
    try {
      return new Robot().createScreenCapture(area);
    } catch (AWTException | RuntimeException e) {
      throw new ScreenException("no screenshot: " + Graphics3D.oneLine(e), e);
    }
  }

  /** Writes a PNG. */
  static void write(BufferedImage image, Path file) throws ScreenException {
    try {
      boolean written = ImageIO.write(image, "png", file.toFile());
      if (!written) {
        throw new ScreenException("no PNG writer for " + file);
      }
    } catch (IOException e) {
      throw new ScreenException("screenshot %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
