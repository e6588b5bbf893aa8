package org.malpan.world;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * States of a game in recordings that are older than its schema: their hashes and snapshots. Only a
 * game that was played before recordings named their game has them; its module offers them as a
 * service.
 */
public interface FormerStates {

  /** Looked for once. */
  final class All {
    private static final List<FormerStates> STATES =
        ServiceLoader.load(FormerStates.class, FormerStates.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private All() {}
  }

  /** Those of a game, or empty when it has none. */
  static Optional<FormerStates> of(String game) {
    return All.STATES.stream().filter(states -> states.game().equals(game)).findFirst();
  }

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
