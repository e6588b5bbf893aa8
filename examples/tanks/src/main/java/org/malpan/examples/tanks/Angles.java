package org.malpan.examples.tanks;

/** Sines in fixed point: rules compute with integers, which are the same on every machine. */
final class Angles {

  /** Steps of a whole turn. */
  static final int TURN = 256;

  /** The sine of a right angle. */
  static final int ONE = 1024;

  private static final int QUARTER = TURN / 4;

  /** Of the first quarter, rounded. */
  private static final int[] SINES = {
    0, 25, 50, 75, 100, 125, 150, 175, 200, 224, 249, 273, 297, 321, 345, 369, 392, 415, 438, 460,
    483, 505, 526, 548, 569, 590, 610, 630, 650, 669, 688, 706, 724, 742, 759, 775, 792, 807, 822,
    837, 851, 865, 878, 891, 903, 915, 926, 936, 946, 955, 964, 972, 980, 987, 993, 999, 1004, 1009,
    1013, 1016, 1019, 1021, 1023, 1024, 1024
  };

  private Angles() {}

  /** A sine in 1024ths, of an angle of 0..255. */
  static int sine(int angle) {
    int within = angle % (2 * QUARTER);
    int sine = within <= QUARTER ? SINES[within] : SINES[2 * QUARTER - within];
    return angle < 2 * QUARTER ? sine : -sine;
  }

  /** A cosine in 1024ths, of an angle of 0..255. */
  static int cosine(int angle) {
    return sine((angle + QUARTER) % TURN);
  }
}
