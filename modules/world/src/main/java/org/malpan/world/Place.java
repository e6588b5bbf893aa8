package org.malpan.world;

/**
 * Cells as one word each, the column in the upper half and the row in the lower, so that whether
 * one is in a rectangle is asked for both at once.
 */
final class Place {

  /** A bit above either half, which a difference keeps when it is not below zero. */
  private static final int GUARDS = 0x8000_8000;

  private Place() {}

  /** A cell of a board; both are below 2<sup>15</sup>. */
  static int of(int x, int y) {
    return x << 16 | y;
  }

  static int x(int place) {
    return place >>> 16;
  }

  static int y(int place) {
    return place & 0xffff;
  }

  /** 1 when a cell is in the rectangle from one corner to the other, both included, else 0. */
  static int isInside(int place, int topLeft, int bottomRight) {
    int kept = ((place | GUARDS) - topLeft) & ((bottomRight | GUARDS) - place);
    return kept >>> 31 & kept >>> 15;
  }
}
