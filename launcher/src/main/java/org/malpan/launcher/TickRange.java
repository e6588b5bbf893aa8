package org.malpan.launcher;

import java.io.PrintWriter;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;

/** A range of ticks that a command was given, beside what a recording has. */
final class TickRange {

  private TickRange() {}

  /** Refuses a start that the recording does not reach. */
  static void check(ReplayFile file, long from) throws ReplayFormatException {
    long last = file.lastTick();
    if (from > last) {
      throw new CommandFailure(
          ExitCode.USAGE, "--from %d: %s ends at tick %d".formatted(from, file.path(), last));
    }
  }

  /**
   * Refuses a start that the recording does not reach, and says where it has less than was asked
   * for.
   *
   * @param from as given; 0 for the recording's start
   * @param to as given; {@link Long#MAX_VALUE} for its end
   * @param notices for a line each
   */
  static void check(ReplayFile file, long from, long to, PrintWriter notices)
      throws ReplayFormatException {
    check(file, from);
    long first = file.metadata().firstTick();
    if (to < first) {
      throw new CommandFailure(
          ExitCode.USAGE, "--to %d: %s begins at tick %d".formatted(to, file.path(), first));
    }
    if (from > 0 && from < first) {
      notices.println(
          "malpan: --from %d: %s begins at tick %d".formatted(from, file.path(), first));
    }
    long last = file.lastTick();
    if (to != Long.MAX_VALUE && to > last) {
      notices.println("malpan: --to %d: %s ends at tick %d".formatted(to, file.path(), last));
    }
    notices.flush();
  }
}
