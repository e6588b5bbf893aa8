package org.malpan.desktop.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jogamp.java3d.Appearance;
import org.jogamp.java3d.Material;
import org.jogamp.java3d.PolygonAttributes;
import org.jogamp.java3d.RenderingAttributes;
import org.jogamp.java3d.TexCoordGeneration;
import org.jogamp.java3d.Texture;
import org.jogamp.java3d.TextureAttributes;
import org.jogamp.java3d.TransparencyAttributes;
import org.jogamp.vecmath.Color3f;
import org.jogamp.vecmath.Vector4f;
import org.malpan.client.PieceView;

/** Colours and materials, made once and shared. */
public final class Looks {

  /** Okabe and Ito's colours, told apart by colour-blind people too; the amber is the player's. */
  public static final List<Color> PLAYERS =
      List.of(
          new Color(0x56B4E9),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0xE8E4D8),
          new Color(0xF0E442));

  /** The player's own colour. */
  public static final Color OWN = new Color(0xF2A71B);

  static final Color NPC = new Color(0x4A4652);
  static final Color LIGHT_CELL = new Color(0xF3E3C4);
  static final Color DARK_CELL = new Color(0x94613A);
  static final Color BACKGROUND = new Color(0x1B1F26);

  private final Texture tones = Pictures.sharp(tones());
  private final Body own = new Body(OWN);
  private final Body npc = new Body(NPC);
  private final List<Body> players = PLAYERS.stream().map(Body::new).toList();
  private final Appearance cells = coloured();
  private final Appearance frame = matt(new Color(0x4B3123));

  /** A colour's materials: two-toned for those who come near, plain for the many. */
  private final class Body {
    final Appearance near;
    final Appearance far;

    Body(Color color) {
      far = glossy(color);
      near = glossy(color);
      near.setTexture(tones);
      near.setTextureAttributes(modulating());
      // The height of a place on the piece chooses its tone.
      near.setTexCoordGeneration(
          new TexCoordGeneration(
              TexCoordGeneration.OBJECT_LINEAR,
              TexCoordGeneration.TEXTURE_COORDINATE_2,
              new Vector4f(0, 0, 0, 0.5f),
              new Vector4f(0, 1 / 1.5f, 0, 0)));
    }
  }

  Looks() {}

  Appearance of(PieceView piece, Detail detail) {
    Body body = piece.own() ? own : piece.npc() ? npc : players.get(index(piece));
    return detail == Detail.COARSE ? body.far : body.near;
  }

  /** The colour that stands for the piece in lists. */
  public static Color colourOf(PieceView piece) {
    if (piece.own()) {
      return OWN;
    }
    return piece.npc() ? NPC.brighter() : PLAYERS.get(index(piece));
  }

  /**
   * The shape of the piece's base; the player's own and the server's pieces have a circle. The
   * numbers of colours and of shapes have no common divisor: who have the same colour have other
   * bases, until there are as many players as pairs.
   */
  public static BaseShape baseOf(PieceView piece) {
    if (piece.own() || piece.npc()) {
      return BaseShape.CIRCLE;
    }
    BaseShape[] shapes = BaseShape.values();
    return shapes[Math.floorMod(piece.id(), shapes.length)];
  }

  /** A server may number pieces as it likes, below 0 too. */
  private static int index(PieceView piece) {
    return Math.floorMod(piece.id(), PLAYERS.size());
  }

  /** For cells, whose corners have colours of their own. */
  Appearance cells() {
    return cells;
  }

  Appearance frame() {
    return frame;
  }

  /** Unlit, translucent, in the corners' colours. */
  Appearance plain() {
    Appearance appearance = new Appearance();
    appearance.setTransparencyAttributes(
        new TransparencyAttributes(TransparencyAttributes.BLENDED, 0));
    PolygonAttributes bothSides = new PolygonAttributes();
    bothSides.setCullFace(PolygonAttributes.CULL_NONE);
    appearance.setPolygonAttributes(bothSides);
    RenderingAttributes rendering = new RenderingAttributes();
    rendering.setDepthBufferWriteEnable(false);
    appearance.setRenderingAttributes(rendering);
    return appearance;
  }

  /** The same with a texture that the corners' colours tint. */
  Appearance painted(Texture texture) {
    Appearance appearance = plain();
    appearance.setTexture(texture);
    appearance.setTextureAttributes(modulating());
    return appearance;
  }

  private static TextureAttributes modulating() {
    TextureAttributes attributes = new TextureAttributes();
    attributes.setTextureMode(TextureAttributes.MODULATE);
    return attributes;
  }

  /**
   * From the foot, below in the picture, to the top: a dark foot with a bright edge, then bright.
   */
  private static BufferedImage tones() {
    int height = 256;
    BufferedImage picture = new BufferedImage(2, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      double cells = 1.5 * y / height;
      double tone = cells < 0.10 ? 0.50 : cells < 0.17 ? 0.80 : Math.min(1, 0.80 + cells * 0.3);
      int grey = (int) (255 * tone);
      int rgb = grey << 16 | grey << 8 | grey;
      picture.setRGB(0, height - 1 - y, rgb);
      picture.setRGB(1, height - 1 - y, rgb);
    }
    return picture;
  }

  private static Appearance glossy(Color color) {
    return lit(color, new Color3f(0.55f, 0.55f, 0.52f), 48);
  }

  private static Appearance matt(Color color) {
    return lit(color, new Color3f(0.10f, 0.10f, 0.10f), 12);
  }

  private static Appearance coloured() {
    Appearance appearance = matt(Color.WHITE);
    appearance.getMaterial().setColorTarget(Material.AMBIENT_AND_DIFFUSE);
    return appearance;
  }

  private static Appearance lit(Color color, Color3f specular, float shininess) {
    Color3f diffuse = rgb(color);
    Color3f black = new Color3f(0, 0, 0);
    Appearance appearance = new Appearance();
    appearance.setMaterial(new Material(diffuse, black, diffuse, specular, shininess));
    return appearance;
  }

  /** The colour as Java 3D has it. */
  static Color3f rgb(Color color) {
    return new Color3f(color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f);
  }
}
