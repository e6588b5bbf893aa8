package org.malpan.launcher;

import java.nio.file.Path;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayPlayer;
import org.malpan.world.World;

/** The world of a recording at a tick, for a match that goes on from there. */
final class MatchStart {

  private MatchStart() {}

  /**
   * Reads it.
   *
   * @param text {@code FILE@TICK}, or {@code FILE} for its end
   */
  static World read(String text) {
    int at = text.lastIndexOf('@');
    boolean named = at > 0 && text.substring(at + 1).matches("[0-9]{1,18}");
    return named
        ? read(Path.of(text.substring(0, at)), Long.parseLong(text.substring(at + 1)))
        : read(Path.of(text), Long.MAX_VALUE);
  }

  /** The world after that many ticks; the recording's end when it is {@link Long#MAX_VALUE}. */
  static World read(Path recording, long tick) {
    try (ReplayFile file = ReplayFile.open(recording)) {
      ReplayPlayer player = new ReplayPlayer(file);
      if (tick < player.tick()) {
        throw new CommandFailure(
            ExitCode.USAGE, "%s begins at tick %d".formatted(recording, player.tick()));
      }
      player.seek(tick);
      if (tick != Long.MAX_VALUE && player.tick() != tick) {
        throw new CommandFailure(
            ExitCode.USAGE, "%s ends at tick %d".formatted(recording, player.tick()));
      }
      if (!player.isTrue()) {
        throw new CommandFailure(
            ExitCode.FAILED,
            "%s: tick %d is not what was recorded, see 'malpan replay verify'"
                .formatted(recording, player.tick()));
      }
      return player.world();
    } catch (ReplayFormatException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }
}
