package org.malpan.client;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/**
 * A recording as a list shows it.
 *
 * @param bytes of the file
 * @param modified when the file was last written
 * @param summary what is in it, or empty when it cannot be read
 * @param broken why it cannot be read; empty when it can
 */
public record RecordingEntry(
    Path path, long bytes, Instant modified, Optional<Summary> summary, Optional<Broken> broken) {

  /**
   * Why a recording cannot be read.
   *
   * @param why one line, in plain English words
   */
  public record Broken(LobbyException.Kind kind, String why) {}

  /**
   * What is in a recording.
   *
   * @param length of the match
   * @param players that were seen in it, bots included: at its keyframes and its middle, so that
   *     one who came and went between two is not counted
   * @param complete false when it was cut off or is still being written
   * @param thumbnail the pieces at the middle of the match, at most 500
   */
  public record Summary(
      BoardSize board, Duration length, int players, boolean complete, List<Spot> thumbnail) {}

  /**
   * A piece on a thumbnail.
   *
   * @param player its id, which its colour comes from; below 0 for an NPC
   */
  public record Spot(int x, int y, PieceKind kind, int player) {}
}
