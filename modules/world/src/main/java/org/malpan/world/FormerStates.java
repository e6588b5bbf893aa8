package org.malpan.world;

/**
 * States of a game in recordings that are older than its schema: their hashes and snapshots. Only a
 * game that was played before recordings named their game has them; its module offers them as a
 * service.
 */
public interface FormerStates {

  /** The id of the game. */
  String game();

  /** The hash of a state in format version 1, which takes as long as there are entities. */
  long chainedHash(World world);

  /** The hash of a state in format version 2. */
  long summedHash(World world);

  /**
   * The world that a snapshot of format version 1 or 2 describes.
   *
   * @throws IllegalArgumentException in one line, when the bytes are not such a snapshot
   */
  World restore(WorldConfig config, byte[] snapshot);
}
