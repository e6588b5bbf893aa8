package org.malpan.desktop.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.board.PieceKind;
import org.malpan.client.PieceView;

/**
 * The players' colours as different eyes see them, and the bases that tell players apart besides.
 */
class PaletteTest {

  /**
   * Distance in CIE L*a*b* of two colours that nobody takes for one another; 2.3 is just visible.
   */
  private static final double APART = 12;

  @ParameterizedTest
  @EnumSource(Sight.class)
  void noTwoColoursLookAlike(Sight sight) {
    List<Color> colours = new ArrayList<>(Looks.PLAYERS);
    colours.add(Looks.OWN);
    colours.add(Looks.NPC);
    for (int i = 0; i < colours.size(); i++) {
      for (int j = i + 1; j < colours.size(); j++) {
        double distance = sight.distance(colours.get(i), colours.get(j));
        assertTrue(
            distance >= APART,
            "%s: %s and %s are %.1f apart"
                .formatted(sight, colours.get(i), colours.get(j), distance));
      }
    }
  }

  @Test
  void theSightsDifferAsTheyShould() {
    Color red = new Color(200, 60, 60);
    Color green = new Color(110, 110, 30);

    assertTrue(Sight.DEUTERANOPIA.distance(red, green) < Sight.NORMAL.distance(red, green) / 2);
    assertEquals(0, Sight.PROTANOPIA.distance(red, red));
  }

  @Test
  void asManyPlayersAsThereArePairsOfColourAndBaseAreAllDifferent() {
    int pairs = Looks.PLAYERS.size() * BaseShape.values().length;
    Set<String> seen = new HashSet<>();
    for (int id = 0; id < pairs; id++) {
      PieceView piece = piece(id);
      boolean isNew = seen.add(Looks.colourOf(piece) + " " + Looks.baseOf(piece));
      assertTrue(isNew, "player " + id + " looks like one before");
    }
    assertEquals(42, pairs);
  }

  @Test
  void idsBelowZeroHaveLooksToo() {
    assertEquals(Looks.PLAYERS.get(2), Looks.colourOf(piece(-5)));
    assertEquals(BaseShape.SQUARE, Looks.baseOf(piece(-5)));
  }

  private static PieceView piece(int id) {
    return new PieceView(id, PieceKind.PAWN, "p" + id, false, false, 0, 0, 0, 0, 60, 60, 0, -1, "");
  }

  /**
   * How eyes see colours: matrices on linear RGB by Machado, Oliveira and Fernandes, "A
   * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.
   */
  enum Sight {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPIA(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Sight(double... matrix) {
      this.matrix = matrix;
    }

    double distance(Color a, Color b) {
      double[] labA = lab(a);
      double[] labB = lab(b);
      return Math.sqrt(
          Math.pow(labA[0] - labB[0], 2)
              + Math.pow(labA[1] - labB[1], 2)
              + Math.pow(labA[2] - labB[2], 2));
    }

    /** CIE L*a*b* under D65 of what this eye sees. */
    private double[] lab(Color color) {
      double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
      double[] seen = new double[3];
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          seen[row] += matrix[3 * row + column] * linear[column];
        }
        seen[row] = Math.clamp(seen[row], 0, 1);
      }
      double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
      double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
      double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int component) {
      double share = component / 255.0;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
      return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
  }
}
