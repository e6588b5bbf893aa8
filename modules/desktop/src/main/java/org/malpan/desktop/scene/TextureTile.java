package org.malpan.desktop.scene;

/** A part of a texture, in shares of its size; the texture's (0, 0) is its lower left corner. */
record TextureTile(float left, float bottom, float right, float top) {

  /** For layers whose appearance has no texture. */
  static final TextureTile NONE = new TextureTile(0, 0, 1, 1);

  /** The tile of a picture, given in the picture's own pixels from its upper left corner. */
  static TextureTile of(int x, int y, int width, int height, int pictureWidth, int pictureHeight) {
    return new TextureTile(
        (float) x / pictureWidth,
        1 - (float) (y + height) / pictureHeight,
        (float) (x + width) / pictureWidth,
        1 - (float) y / pictureHeight);
  }
}
