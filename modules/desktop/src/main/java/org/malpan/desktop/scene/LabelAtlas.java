package org.malpan.desktop.scene;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jogamp.java3d.ImageComponent;
import org.jogamp.java3d.ImageComponent2D;
import org.jogamp.java3d.Texture;
import org.jogamp.java3d.Texture2D;

/**
 * Texts as parts of one texture. There is room for a fixed number of them; the one longest unused
 * makes room for a new one, so that memory stays as it is however many names come and go.
 */
final class LabelAtlas {

  /** Draws one text. */
  interface Painter {

    /** The room a text gets, in pixels. */
    Dimension room();

    /** Draws at the upper left corner of an empty picture and says how large it became. */
    Dimension paint(Graphics2D g, String text);
  }

  /**
   * A text in the texture.
   *
   * @param width in pixels
   * @param height in pixels
   */
  record Label(TextureTile tile, int width, int height, int slot) {}

  private final Painter painter;
  private final Dimension room;
  private final BufferedImage picture;
  private final ImageComponent2D image;
  private final Texture2D texture;
  private final LabelSlots slots;

  /** Room for that many texts at least. */
  LabelAtlas(int texts, Painter painter) {
    this.painter = painter;
    room = painter.room();
    Dimension size = sizeFor(texts, room);
    int width = size.width;
    int height = size.height;
    picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image = new ImageComponent2D(ImageComponent.FORMAT_RGBA, picture);
    image.setCapability(ImageComponent.ALLOW_IMAGE_WRITE);
    texture = new Texture2D(Texture.BASE_LEVEL, Texture.RGBA, width, height);
    texture.setImage(0, image);
    texture.setMinFilter(Texture.BASE_LEVEL_LINEAR);
    texture.setMagFilter(Texture.BASE_LEVEL_LINEAR);
    slots = new LabelSlots(columns() * (height / room.height));
  }

  /** The smallest texture with that many rooms: its sides are powers of two, nearly alike. */
  static Dimension sizeFor(int texts, Dimension room) {
    int width = powerFrom(room.width);
    int height = powerFrom(room.height);
    while ((width / room.width) * (height / room.height) < texts) {
      if (width <= height) {
        width *= 2;
      } else {
        height *= 2;
      }
    }
    return new Dimension(width, height);
  }

  private static int powerFrom(int pixels) {
    return Integer.highestOneBit(Math.max(1, pixels - 1)) * 2;
  }

  private int columns() {
    return picture.getWidth() / room.width;
  }

  Texture texture() {
    return texture;
  }

  /** The text's picture, drawn now if it is not there yet. */
  Label of(String text) {
    return slots.of(text, slot -> draw(text, slot));
  }

  private Label draw(String text, int slot) {
    int x = slot % columns() * room.width;
    int y = slot / columns() * room.height;
    Graphics2D g = (Graphics2D) picture.createGraphics().create(x, y, room.width, room.height);
    g.setBackground(new Color(0, 0, 0, 0));
    g.clearRect(0, 0, room.width, room.height);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    Dimension size = painter.paint(g, text);
    g.dispose();
    int width = Math.min(size.width, room.width);
    int height = Math.min(size.height, room.height);
    image.setSubImage(picture, room.width, room.height, x, y, x, y);
    return new Label(
        TextureTile.of(x, y, width, height, picture.getWidth(), picture.getHeight()),
        width,
        height,
        slot);
  }

  /** Texts that are kept. */
  int size() {
    return slots.size();
  }
}
