package org.malpan.desktop.scene;

import java.util.EnumMap;
import java.util.Map;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.vecmath.Point3f;
import org.malpan.board.PieceKind;

/**
 * The six chess pieces as geometry in the manner of Staunton: turned on a lathe, the knight cut
 * from a board and bevelled. Made once and shared by all pieces of a kind.
 */
final class PieceShapes {

  private final Map<PieceKind, Map<Detail, GeometryArray>> shapes = new EnumMap<>(PieceKind.class);

  /** The patterns, in no scene themselves: made when first asked for. */
  private static final class Patterns {
    static final Map<PieceKind, Map<Detail, GeometryArray>> ALL = make();

    private static Map<PieceKind, Map<Detail, GeometryArray>> make() {
      Map<PieceKind, Map<Detail, GeometryArray>> all = new EnumMap<>(PieceKind.class);
      for (PieceKind kind : PieceKind.values()) {
        Map<Detail, GeometryArray> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
          details.put(detail, PieceShapes.make(kind, detail));
        }
        all.put(kind, details);
      }
      return all;
    }
  }

  /** The shapes of one scene, which takes them along when it ends. */
  PieceShapes() {
    Patterns.ALL.forEach((kind, details) -> {
      Map<Detail, GeometryArray> copies = new EnumMap<>(Detail.class);
      details.forEach((detail, pattern) ->
          copies.put(detail, (GeometryArray) pattern.cloneNodeComponent(true)));
      shapes.put(kind, copies);
    });
  }

  /** Makes the patterns, which takes a while, ahead of the first scene. */
  static void prepare() {
    Map<PieceKind, Map<Detail, GeometryArray>> _ = Patterns.ALL;
  }

  private static GeometryArray make(PieceKind kind, Detail detail) {
    return mesh(kind, detail).toGeometry();
  }

  /** The triangles of a piece. */
  static Mesh mesh(PieceKind kind, Detail detail) {
    Mesh mesh = new Mesh(detail);
    switch (kind) {
      case KING -> king(mesh);
      case QUEEN -> queen(mesh);
      case ROOK -> rook(mesh, detail);
      case BISHOP -> bishop(mesh);
      case KNIGHT -> knight(mesh, detail);
      case PAWN -> pawn(mesh);
    }
    return mesh;
  }

  GeometryArray of(PieceKind kind, Detail detail) {
    return shapes.get(kind).get(detail);
  }

  /** How tall a piece of that kind is, in cells. */
  static double heightOf(PieceKind kind) {
    return switch (kind) {
      case KING -> 1.45;
      case QUEEN -> 1.28;
      case ROOK -> 0.91;
      case BISHOP -> 1.17;
      case KNIGHT -> 1.06;
      case PAWN -> 0.81;
    };
  }

  /** How wide the top of a piece of that kind is, from its middle, in cells. */
  static double crownOf(PieceKind kind) {
    return switch (kind) {
      case ROOK -> 0.24;
      case QUEEN -> 0.2;
      case KNIGHT -> 0.1;
      case KING, BISHOP, PAWN -> 0.04;
    };
  }

  /** The foot that all share, up to the given radius of the stem above it. */
  private static void foot(Mesh mesh, double radius, double stem, double stemTop) {
    // Without a bottom: nobody ever sees it.
    mesh.turned(
        radius,
        0,
        radius,
        0.05,
        radius * 0.97,
        0.08,
        radius * 0.86,
        0.10,
        radius * 0.88,
        0.13,
        radius * 0.84,
        0.17,
        radius * 0.66,
        0.21,
        stem * 1.25,
        0.27,
        stem * 1.05,
        0.36,
        stem,
        stemTop);
  }

  private static void pawn(Mesh mesh) {
    foot(mesh, 0.28, 0.10, 0.46);
    mesh.turned(
        0.10, 0.46, 0.18, 0.49, 0.18, 0.51, 0.10, 0.535, 0.115, 0.55, 0.155, 0.60, 0.168, 0.66,
        0.155, 0.72, 0.115, 0.775, 0.06, 0.80, 0, 0.806);
  }

  private static void rook(Mesh mesh, Detail detail) {
    foot(mesh, 0.33, 0.165, 0.60);
    mesh.turned(
        0.165, 0.60, 0.24, 0.64, 0.24, 0.68, 0.215, 0.69, 0.235, 0.71, 0.235, 0.83, 0.16, 0.83,
        0.16, 0.77, 0, 0.77);
    if (detail == Detail.COARSE) {
      return;
    }
    int teeth = 6;
    for (int i = 0; i < teeth; i++) {
      tooth(mesh, detail, 2 * Math.PI * i / teeth, 2 * Math.PI * (i + 0.62) / teeth);
    }
  }

  /** One merlon of the tower: a part of a ring. */
  private static void tooth(Mesh mesh, Detail detail, double from, double to) {
    double inner = 0.16;
    double outer = 0.235;
    double low = 0.83;
    double high = 0.91;
    int steps = detail == Detail.FINE ? 4 : 1;
    for (int i = 0; i < steps; i++) {
      double a = from + (to - from) * i / steps;
      double b = from + (to - from) * (i + 1) / steps;
      mesh.quad(at(outer, a, low), at(outer, a, high), at(outer, b, high), at(outer, b, low));
      mesh.quad(at(inner, b, low), at(inner, b, high), at(inner, a, high), at(inner, a, low));
      mesh.quad(at(outer, a, high), at(inner, a, high), at(inner, b, high), at(outer, b, high));
    }
    mesh.quad(
        at(inner, from, low), at(inner, from, high), at(outer, from, high), at(outer, from, low));
    mesh.quad(at(outer, to, low), at(outer, to, high), at(inner, to, high), at(inner, to, low));
  }

  private static Point3f at(double radius, double angle, double height) {
    return new Point3f(
        (float) (radius * Math.cos(angle)), (float) height, (float) (radius * Math.sin(angle)));
  }

  private static void bishop(Mesh mesh) {
    foot(mesh, 0.31, 0.11, 0.66);
    mesh.turned(
        0.11, 0.66, 0.20, 0.69, 0.20, 0.715, 0.12, 0.735, 0.15, 0.755, 0.15, 0.775, 0.115, 0.79,
        0.14, 0.82, 0.165, 0.88, 0.16, 0.945, 0.125, 1.02, 0.07, 1.085, 0.035, 1.10);
    mesh.ball(0, 1.13, 0, 0.042);
  }

  private static void queen(Mesh mesh) {
    foot(mesh, 0.34, 0.125, 0.80);
    mesh.turned(
        0.125, 0.80, 0.22, 0.83, 0.22, 0.855, 0.14, 0.875, 0.17, 0.895, 0.17, 0.915, 0.13, 0.935,
        0.155, 1.02, 0.215, 1.14, 0.215, 1.155, 0.185, 1.155, 0.12, 1.11, 0.10, 1.13, 0.065, 1.19,
        0, 1.20);
    mesh.ball(0, 1.235, 0, 0.05);
    for (int i = 0; i < 9; i++) {
      double angle = 2 * Math.PI * i / 9;
      mesh.ball(0.2 * Math.cos(angle), 1.165, 0.2 * Math.sin(angle), 0.034);
    }
  }

  private static void king(Mesh mesh) {
    foot(mesh, 0.35, 0.135, 0.84);
    mesh.turned(
        0.135, 0.84, 0.235, 0.87, 0.235, 0.895, 0.15, 0.915, 0.18, 0.935, 0.18, 0.955, 0.14, 0.975,
        0.165, 1.06, 0.215, 1.17, 0.205, 1.19, 0.13, 1.22, 0.05, 1.24, 0.045, 1.26, 0, 1.265);
    mesh.box(-0.028, 1.24, -0.022, 0.028, 1.45, 0.022);
    mesh.box(-0.085, 1.325, -0.022, 0.085, 1.38, 0.022);
  }

  private static void knight(Mesh mesh, Detail detail) {
    mesh.turned(
        0.32, 0, 0.32, 0.05, 0.31, 0.08, 0.275, 0.10, 0.28, 0.13, 0.27, 0.17, 0.225, 0.21, 0.215,
        0.25, 0.235, 0.27, 0.235, 0.30, 0, 0.30);
    new HorseHead(detail).addTo(mesh);
  }
}
