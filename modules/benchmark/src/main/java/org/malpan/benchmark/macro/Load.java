package org.malpan.benchmark.macro;

import java.util.List;

/**
 * What the clients do.
 *
 * @param name what the table calls it
 * @param mode moves, burst, churn, idle or logins; see {@code load.c}
 * @param rate moves a second of each client
 * @param width cells; {@code height} too
 * @param tickRate ticks a second; 0 to send at once
 * @param npcs pieces that the server itself moves; Malpan's only
 */
record Load(
    String name,
    String mode,
    int clients,
    double rate,
    int width,
    int height,
    int tickRate,
    int npcs) {

  /** How far clients see, in cells to each side. */
  static final int VIEW = 7;

  static List<Load> all() {
    return List.of(
        new Load("dense", "moves", 500, 4, 40, 40, 0, 0),
        new Load("dense-ticks", "moves", 500, 4, 40, 40, 20, 0),
        new Load("sparse", "moves", 1000, 4, 400, 400, 0, 0),
        new Load("wide", "moves", 5000, 2, 2000, 2000, 0, 0),
        new Load("burst", "burst", 500, 4, 40, 40, 0, 0),
        new Load("churn", "churn", 500, 4, 40, 40, 0, 0),
        new Load("saturated", "moves", 500, 12, 40, 40, 0, 0),
        new Load("idle", "idle", 10_000, 0, 2000, 2000, 0, 0),
        new Load("logins", "logins", 10_000, 0, 2000, 2000, 0, 0));
  }

  String pace() {
    return tickRate == 0 ? "at once" : tickRate + " Hz";
  }

  /** Whether many small packets are the point, so that packets a CPU second say something. */
  boolean countsPackets() {
    return !mode.equals("idle") && !mode.equals("logins");
  }
}
