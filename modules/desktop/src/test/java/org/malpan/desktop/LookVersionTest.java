package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

class LookVersionTest {

  @TempDir private Path folder;

  /** The look that a PNG says it shows, or empty when it says nothing. */
  private static OptionalInt lookOf(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      IIOMetadataNode root =
          (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      NodeList entries = root.getElementsByTagName("tEXtEntry");
      for (int i = 0; i < entries.getLength(); i++) {
        IIOMetadataNode entry = (IIOMetadataNode) entries.item(i);
        if (entry.getAttribute("keyword").equals(LookVersion.KEYWORD)) {
          return OptionalInt.of(Integer.parseInt(entry.getAttribute("value")));
        }
      }
      return OptionalInt.empty();
    } finally {
      reader.dispose();
    }
  }

  @Test
  void thePictureOfTheReadmeIsOfTodaysWindow() throws Exception {
    assertEquals(
        OptionalInt.of(LookVersion.NUMBER),
        lookOf(Path.of("../../docs/window.png")),
        "take docs/window.png again by the command that README.md gives");
  }

  @Test
  void aPictureSaysWhichLookItShows() throws Exception {
    Path file = folder.resolve("a.png");
    BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 2, 0x123456);
    Screenshot.write(image, file);
    assertEquals(OptionalInt.of(LookVersion.NUMBER), lookOf(file));
    assertEquals(0xff123456, ImageIO.read(file.toFile()).getRGB(3, 2));
    Path plain = folder.resolve("b.png");
    boolean _ = ImageIO.write(image, "png", plain.toFile());
    assertEquals(OptionalInt.empty(), lookOf(plain));
  }
}
