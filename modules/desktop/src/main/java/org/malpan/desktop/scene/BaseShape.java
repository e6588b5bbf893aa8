package org.malpan.desktop.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** The mark on the ground around a piece's foot: tells players apart where colour does not. */
public enum BaseShape {
  CIRCLE(48, 1, 0),
  SQUARE(4, 1.14, 45),
  TRIANGLE(3, 1.30, -90),
  STAR(8, 1.16, -90),
  HEXAGON(6, 1.06, 0),
  DIAMOND(4, 1.16, -90);

  private static final double STAR_NOTCH = 0.80;

  private final int corners;
  private final double radius;
  private final double turnDegrees;

  BaseShape(int corners, double radius, double turnDegrees) {
    this.corners = corners;
    this.radius = radius;
    this.turnDegrees = turnDegrees;
  }

  /** The outline around the origin; a circle's radius is 1. */
  public Shape outline() {
    Path2D path = new Path2D.Double();
    int points = this == STAR ? 2 * corners : corners;
    for (int i = 0; i < points; i++) {
      double angle = Math.toRadians(turnDegrees + 360.0 * i / points);
      double reach = radius * (this == STAR && i % 2 == 1 ? STAR_NOTCH : 1);
      double x = reach * Math.cos(angle);
      double y = reach * Math.sin(angle);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
