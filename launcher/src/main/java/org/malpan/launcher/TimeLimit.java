package org.malpan.launcher;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --seconds} of a command that shows something. */
final class TimeLimit {

  private static final int MOST_SECONDS = 86_400;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "End after this time. Default: with the window; as text, at the match's end.")
  private Double seconds;

  TimeLimit() {}

  /** The time, or empty for none. */
  Optional<Duration> get() {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--seconds %s: above 0 and at most %d are allowed".formatted(seconds, MOST_SECONDS));
    }
    return Optional.of(Duration.ofNanos((long) (seconds * 1e9)));
  }
}
