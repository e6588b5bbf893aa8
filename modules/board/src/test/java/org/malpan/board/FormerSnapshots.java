package org.malpan.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.malpan.game.BoardSize;
import org.malpan.world.WorldConfig;

/** Snapshots that the code of commit 5862e5c wrote, with the hashes that it gave their states. */
enum FormerSnapshots {
  MANY_IN_VIEW(
      new WorldConfig(new BoardSize(30, 30), 7, 12, 25, 1, 20),
      111,
      "2d05386aa5e06d23 0d5434474d319887",
      "01784c291a9aaec7 279b5e9d07bcf19c"),
  A_HUNDRED_FALLS(
      new WorldConfig(new BoardSize(40, 1), 3, 14, 10, 3, 3),
      113,
      "0aeb915a94b8808f 8df0f13963473fea",
      "b75a785127c4b221 be79eaadb5396624");

  private final WorldConfig config;
  private final long seed;
  private final String hashes;
  private final String hashesAfter50Ticks;

  FormerSnapshots(WorldConfig config, long seed, String hashes, String hashesAfter50Ticks) {
    this.config = config;
    this.seed = seed;
    this.hashes = hashes;
    this.hashesAfter50Ticks = hashesAfter50Ticks;
  }

  WorldConfig config() {
    return config;
  }

  /** Of the ticks that follow. */
  long seed() {
    return seed;
  }

  /** The summed one and the chained one. */
  String hashes() {
    return hashes;
  }

  String hashesAfter50Ticks() {
    return hashesAfter50Ticks;
  }

  byte[] bytes() {
    String file = "snapshot-v1-" + config.board() + ".base64";
    try (InputStream in = FormerSnapshots.class.getResourceAsStream(file)) {
      return Base64.getMimeDecoder().decode(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
