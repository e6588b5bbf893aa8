package org.malpan.desktop.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jogamp.java3d.ImageComponent;
import org.jogamp.java3d.ImageComponent2D;
import org.jogamp.java3d.Texture;
import org.jogamp.java3d.Texture2D;

/** Textures from pictures, whose sides are powers of two. */
final class Pictures {

  private Pictures() {}

  /** A texture that stays smooth however small it appears. */
  static Texture smooth(BufferedImage picture) {
    Texture2D texture =
        new Texture2D(
            Texture.MULTI_LEVEL_MIPMAP, Texture.RGBA, picture.getWidth(), picture.getHeight());
    BufferedImage level = picture;
    int number = 0;
    texture.setImage(number, new ImageComponent2D(ImageComponent.FORMAT_RGBA, level));
    while (level.getWidth() > 1 || level.getHeight() > 1) {
      level = half(level);
      number++;
      texture.setImage(number, new ImageComponent2D(ImageComponent.FORMAT_RGBA, level));
    }
    texture.setMinFilter(Texture.MULTI_LEVEL_POINT);
    texture.setMagFilter(Texture.BASE_LEVEL_LINEAR);
    texture.setBoundaryModeS(Texture.CLAMP);
    texture.setBoundaryModeT(Texture.CLAMP);
    return texture;
  }

  /** A texture of few tones that costs least to draw. */
  static Texture sharp(BufferedImage picture) {
    Texture2D texture =
        new Texture2D(Texture.BASE_LEVEL, Texture.RGB, picture.getWidth(), picture.getHeight());
    texture.setImage(0, new ImageComponent2D(ImageComponent.FORMAT_RGB, picture));
    texture.setMinFilter(Texture.BASE_LEVEL_POINT);
    texture.setMagFilter(Texture.BASE_LEVEL_POINT);
    texture.setBoundaryModeS(Texture.CLAMP);
    texture.setBoundaryModeT(Texture.CLAMP);
    return texture;
  }

  private static BufferedImage half(BufferedImage picture) {
    int width = Math.max(1, picture.getWidth() / 2);
    int height = Math.max(1, picture.getHeight() / 2);
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = result.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(picture, 0, 0, width, height, null);
    g.dispose();
    return result;
  }
}
