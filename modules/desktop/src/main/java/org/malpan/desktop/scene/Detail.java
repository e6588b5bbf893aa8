package org.malpan.desktop.scene;

/**
 * How finely a piece is made; by how large it appears. A thousand pieces in view are small, and
 * their fine parts would cost most of the frame for less than a pixel each.
 */
enum Detail {
  /** More than 130 pixels tall. */
  FINE(24, 0, 3, 3, 0),
  /** More than 48 pixels tall. */
  MEDIUM(11, 0.012, 1, 1, 0.045),
  /** Smaller still. */
  COARSE(6, 0.032, 1, 0, 0.06);

  private static final double MEDIUM_PIXELS = 48;
  private static final double FINE_PIXELS = 130;

  /** A piece keeps its detail until it has left it by this much: no flicker at the border. */
  private static final double KEEP = 1.12;

  final int segments;
  final double tolerance;
  final int smoothing;
  final int bevels;
  final double smallestBall;

  /**
   * A detail.
   *
   * @param segments around a lathe's axis
   * @param tolerance cells by which a profile may be off
   * @param smoothing points of a curve between two of an outline
   * @param bevels rows of faces around an edge
   * @param smallestBall radius below which balls are left out
   */
  Detail(int segments, double tolerance, int smoothing, int bevels, double smallestBall) {
    this.segments = segments;
    this.tolerance = tolerance;
    this.smoothing = smoothing;
    this.bevels = bevels;
    this.smallestBall = smallestBall;
  }

  /** The detail for a piece that is so many pixels tall and had this detail before. */
  Detail next(double pixels) {
    return switch (this) {
      case FINE -> pixels * KEEP < FINE_PIXELS ? of(pixels) : this;
      case MEDIUM ->
          pixels > FINE_PIXELS * KEEP || pixels * KEEP < MEDIUM_PIXELS ? of(pixels) : this;
      case COARSE -> pixels > MEDIUM_PIXELS * KEEP ? of(pixels) : this;
    };
  }

  /** The detail for a piece that is so many pixels tall. */
  static Detail of(double pixels) {
    if (pixels > FINE_PIXELS) {
      return FINE;
    }
    return pixels > MEDIUM_PIXELS ? MEDIUM : COARSE;
  }
}
