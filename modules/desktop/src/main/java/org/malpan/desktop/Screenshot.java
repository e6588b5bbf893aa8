package org.malpan.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.malpan.client.ScreenException;

/** Takes a picture of what is really on the display, the 3D board included. */
final class Screenshot {

  private static final String PNG = "javax_imageio_png_1.0";

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

  /** Writes a PNG that says which look of the window it shows. */
  static void write(BufferedImage image, Path file) throws ScreenException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Never into an older file: what is left of it would follow the picture.
    try (OutputStream stream = Files.newOutputStream(file);
        ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, lookOf(image, writer)));
    } catch (IOException e) {
      throw new ScreenException("screenshot %s: %s".formatted(file, e.getMessage()), e);
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadata lookOf(BufferedImage image, ImageWriter writer) throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
    entry.setAttribute("keyword", LookVersion.KEYWORD);
    entry.setAttribute("value", Integer.toString(LookVersion.NUMBER));
    IIOMetadataNode text = new IIOMetadataNode("tEXt");
    text.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(PNG);
    root.appendChild(text);
    metadata.mergeTree(PNG, root);
    return metadata;
  }
}
