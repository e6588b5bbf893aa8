package org.malpan.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.malpan.client.Feed;
import org.malpan.client.Playback;
import org.malpan.client.Screen;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.replay.ReplayFeed;
import org.malpan.replay.ReplayFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan replay play}: a recording in the window, or as text. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Play a recording, also one that is still being written.",
    footer = {
      "",
      "Opens a window where there is a display, else shows the match as text until its end.",
      "As text, commands are lines on standard input: p pause or play, + and - speed,",
      "> and < a tick, ] and [ ten seconds, 0 start, $ end, t TICK, f ID|NAME|none, q quit."
    })
final class ReplayPlay implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  private Path path;

  @Option(names = "--text", description = "Show it as text even where there is a display.")
  private boolean text;

  @Option(
      names = "--follow",
      paramLabel = "ID|NAME|none",
      defaultValue = "0",
      description = "Whose view to show, or none for the whole. Default: the first player's.")
  private String follow;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Factor of real time, 0.125 to 64. Default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(names = "--from", paramLabel = "TICK", description = "Begin at this tick.")
  private Long from;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "End after this time. Default: with the window; as text, at the end.")
  private Double seconds;

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Write a PNG of the window just before it closes.")
  private Path screenshot;

  ReplayPlay() {}

  @Override
  public Integer call() throws InterruptedException {
    Optional<Duration> limit = limit();
    if (!(speed >= Playback.SLOWEST && speed <= Playback.FASTEST)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--speed %s: 0.125 to 64 are allowed".formatted(speed));
    }
    PrintWriter out = spec.commandLine().getOut();
    // Opened before any window, so that a bad file is one line.
    try (ReplayFeed feed = open()) {
      Optional<Screen> screen = ServiceLoader.load(Screen.class).findFirst();
      Optional<String> why =
          text
              ? Optional.of("as you asked")
              : screen.map(Screen::unavailable).orElse(Optional.of("this image has no window"));
      if (why.isPresent()) {
        out.println("malpan: no window (%s): showing the replay as text".formatted(why.get()));
        out.flush();
        return new ReplayText(out, feed, System.in).show(limit);
      }
      return show(screen.orElseThrow(), limit);
    }
  }

  private Optional<Duration> limit() {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--seconds %s: above 0 and at most 86400 are allowed".formatted(seconds));
    }
    return Optional.of(Duration.ofNanos((long) (seconds * 1e9)));
  }

  private ReplayFeed open() {
    try {
      ReplayFeed feed = ReplayFeed.open(path);
      if (from != null) {
        feed.seek(from);
      }
      feed.speed(speed);
      ReplayText.follow(feed, follow);
      return feed;
    } catch (ReplayFormatException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private int show(Screen screen, Optional<Duration> limit) {
    try {
      screen.show(
          new ScreenRequest(
              "Malpan – replay of " + path.getFileName(),
              Optional.of(this::feed),
              Optional.empty(),
              Optional.empty(),
              limit,
              Optional.ofNullable(screenshot)));
      return ExitCode.OK;
    } catch (ScreenException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  /** A feed of its own for each time that the window begins anew. */
  private Feed feed() {
    return open();
  }
}
