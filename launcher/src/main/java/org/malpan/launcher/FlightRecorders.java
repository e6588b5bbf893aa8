package org.malpan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.malpan.replay.FlightRecorder;
import org.malpan.server.ReportListener;

/** Flight recorders for servers that are about to start. */
final class FlightRecorders {

  /** Held by one recorder, compressed; an hour of a thousand players has about 70 MB. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,5})([smh])");

  private FlightRecorders() {}

  /** A time such as {@code 90s}, {@code 5m} or {@code 1h}. */
  static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      Duration time =
          switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
          };
      if (time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0) {
        return time;
      }
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        "--flight-recorder '%s': allowed is a time from 10s to 1h, such as 5m".formatted(text));
  }

  /** Keeps the last {@code kept} and saves to a folder. */
  static FlightRecorder of(Duration kept, Path folder, Consumer<String> notices) {
    return new FlightRecorder(
        kept,
        MOST_BYTES,
        Version.build(),
        why -> DataFolder.newFile(folder, "flight-" + why.toLowerCase(Locale.ROOT)),
        notices);
  }

  /** Saves when a player says so. */
  static ReportListener onReport(FlightRecorder recorder, Consumer<String> notices) {
    return (player, name, why) -> {
      FlightRecorder.Answer answer = recorder.report(player, name, why);
      notices.accept(
          "player %d %s reports%s".formatted(player, name, why.isEmpty() ? "" : ": " + why));
      return switch (answer) {
        case SAVES -> "thank you, the last minutes are being saved";
        case JOINS -> "thank you, the last minutes are being saved already";
        case USED_UP -> "noted, but nothing is saved: all files for reports are used up";
      };
    };
  }
}
