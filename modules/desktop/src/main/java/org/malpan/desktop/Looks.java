package org.malpan.desktop;

import java.awt.Color;
import org.jogamp.java3d.Appearance;
import org.jogamp.java3d.ColoringAttributes;
import org.jogamp.java3d.Material;
import org.jogamp.java3d.PolygonAttributes;
import org.jogamp.java3d.TransparencyAttributes;
import org.jogamp.vecmath.Color3f;
import org.malpan.client.PieceView;

/** Colours and materials, made once and shared. */
final class Looks {

  /** Okabe and Ito's colours, told apart by colour-blind people too; the amber is the player's. */
  private static final Color[] PLAYERS = {
    new Color(0x56B4E9),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0x0072B2),
    new Color(0xD55E00),
    new Color(0xE8E4D8),
    new Color(0xF0E442)
  };

  static final Color OWN = new Color(0xF2A71B);
  static final Color NPC = new Color(0x4A4652);
  static final Color LIGHT_CELL = new Color(0xF3E3C4);
  static final Color DARK_CELL = new Color(0x94613A);
  static final Color BACKGROUND = new Color(0x1B1F26);

  private final Appearance own = glossy(OWN);
  private final Appearance npc = glossy(NPC);
  private final Appearance[] players = new Appearance[PLAYERS.length];
  private final Appearance cells = coloured();
  private final Appearance frame = matt(new Color(0x4B3123));
  private final Appearance ring = flat(OWN, 0.15f);
  private final Appearance shadow = flat(Color.BLACK, 0.02f);

  Looks() {
    for (int i = 0; i < PLAYERS.length; i++) {
      players[i] = glossy(PLAYERS[i]);
    }
  }

  Appearance of(PieceView piece) {
    if (piece.own()) {
      return own;
    }
    return piece.npc() ? npc : players[index(piece)];
  }

  /** The colour that stands for the piece in lists. */
  static Color colourOf(PieceView piece) {
    if (piece.own()) {
      return OWN;
    }
    return piece.npc() ? NPC.brighter() : PLAYERS[index(piece)];
  }

  /** A server may number pieces as it likes, below 0 too. */
  private static int index(PieceView piece) {
    return Math.floorMod(piece.id(), PLAYERS.length);
  }

  /** For cells, whose corners have colours of their own. */
  Appearance cells() {
    return cells;
  }

  Appearance frame() {
    return frame;
  }

  Appearance ring() {
    return ring;
  }

  Appearance shadow() {
    return shadow;
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

  /** Seen from both sides, without light. */
  private static Appearance flat(Color color, float transparency) {
    Appearance appearance = new Appearance();
    appearance.setColoringAttributes(
        new ColoringAttributes(rgb(color), ColoringAttributes.SHADE_GOURAUD));
    appearance.setTransparencyAttributes(
        new TransparencyAttributes(TransparencyAttributes.BLENDED, transparency));
    PolygonAttributes bothSides = new PolygonAttributes();
    bothSides.setCullFace(PolygonAttributes.CULL_NONE);
    appearance.setPolygonAttributes(bothSides);
    return appearance;
  }

  /** The colour as Java 3D has it. */
  static Color3f rgb(Color color) {
    return new Color3f(color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f);
  }
}
