package org.malpan.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.malpan.client.FeedEnd;
import org.malpan.client.FeedListener;
import org.malpan.client.MatchView;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackStatus;
import org.malpan.launcher.console.ProcessConsole;
import org.malpan.protocol.ServerPacket;
import org.malpan.replay.ReplayFeed;

/** A replay in characters, steered by lines of text, redrawn in place where the terminal can. */
final class ReplayText {

  private static final int REDRAW_MILLIS = 200;
  private static final int TURNS_A_LINE = 5;
  private static final int BAR_CELLS = 40;
  private static final int JUMP_SECONDS = 10;

  /** Of a command; longer lines are nobody's wish. */
  private static final int LINE_CHARACTERS = 100;

  private final PrintWriter out;
  private final ReplayFeed feed;
  private final InputStream commands;
  private final MatchView view = new MatchView(System::nanoTime);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final boolean inPlace = ProcessConsole.drawsInPlace();
  private volatile FeedEnd end;
  private volatile boolean quit;

  /** Nobody can steer any more. */
  private volatile boolean unsteered;

  private long lastTick = -1;
  private int linesDrawn;

  ReplayText(PrintWriter out, ReplayFeed feed, InputStream commands) {
    this.out = out;
    this.feed = feed;
    this.commands = commands;
  }

  /** Shows the replay until it has played to its end, the time is up or the viewer quits. */
  int show(Optional<Duration> limit) throws InterruptedException {
    feed.start(
        new FeedListener() {
          @Override
          public void packet(ServerPacket packet) {
            view.packet(packet);
          }

          @Override
          public void ended(FeedEnd how) {
            end = how;
            view.ended(how);
            ended.countDown();
          }
        });
    Thread.ofPlatform().name("malpan-commands").daemon().start(this::obey);
    long endNanos = System.nanoTime() + limit.orElse(Duration.ofDays(365)).toNanos();
    for (int turn = 1;
        !ended.await(REDRAW_MILLIS, TimeUnit.MILLISECONDS)
            && System.nanoTime() < endNanos
            && !isOver();
        turn++) {
      if (inPlace) {
        draw();
      } else if (turn % TURNS_A_LINE == 0) {
        // Elsewhere a line a second, which also tells when nobody reads any more.
        out.println(timeLine(feed.status()));
        out.flush();
      }
    }
    draw();
    if (end != null && !quit) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, end.sentence());
    }
    return ExitCode.OK;
  }

  /**
   * In a terminal the viewer may still go back; elsewhere the end is the end. Where the commands
   * have ended, so is a pause.
   */
  private boolean isOver() {
    PlaybackStatus status = feed.status();
    boolean rests = !status.playing() && status.tick() == lastTick;
    lastTick = status.tick();
    return quit
        || unsteered && rests
        || !inPlace && !status.playing() && status.tick() >= status.lastTick();
  }

  private void draw() {
    if (inPlace && linesDrawn > 0) {
      out.print("\033[" + linesDrawn + "A\033[J");
    }
    String frame = TextBoard.frame(view.snapshot()) + timeLine(feed.status()) + "\n";
    linesDrawn = (int) frame.lines().count();
    out.print(frame);
    out.flush();
  }

  /** Where it is: a bar, tick and time, speed, whom it follows. */
  static String timeLine(PlaybackStatus status) {
    long length = Math.max(1, status.lastTick() - status.firstTick());
    int done = (int) ((status.tick() - status.firstTick()) * BAR_CELLS / length);
    return "[%s%s] tick %d of %d, %s of %s, %s at %s×, %s"
        .formatted(
            "=".repeat(done),
            "-".repeat(BAR_CELLS - done),
            status.tick(),
            status.lastTick(),
            time(status.tick(), status.tickRate()),
            time(status.lastTick(), status.tickRate()),
            status.playing() ? "playing" : "paused",
            status.speed() < 1
                ? "1/" + Math.round(1 / status.speed())
                : Double.toString(status.speed()).replaceAll("\\.0$", ""),
            status.followed() < 0 ? "following nobody" : "following " + status.followed());
  }

  private static String time(long tick, int tickRate) {
    Duration at = Duration.ofMillis(tick * 1000 / tickRate);
    return "%d:%02d:%02d".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
  }

  private void obey() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(commands, Charset.defaultCharset()))) {
      String line = lines.readLine();
      while (line != null && !quit) {
        if (line.length() <= LINE_CHARACTERS) {
          obey(line.strip());
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      System.getLogger(ReplayText.class.getName())
          .log(System.Logger.Level.DEBUG, "standard input", e);
    }
    // What plays goes on to its end; what was paused would stand still for ever.
    unsteered = true;
  }

  private void obey(String line) {
    PlaybackStatus status = feed.status();
    int jump = JUMP_SECONDS * status.tickRate();
    switch (line) {
      case "p", "" -> {
        if (status.playing()) {
          feed.pause();
        } else {
          feed.play();
        }
      }
      case "+" -> feed.speed(Math.min(Playback.FASTEST, 2 * status.speed()));
      case "-" -> feed.speed(Math.max(Playback.SLOWEST, status.speed() / 2));
      case ">" -> feed.step(1);
      case "<" -> feed.step(-1);
      case "]" -> feed.seek(status.tick() + jump);
      case "[" -> feed.seek(status.tick() - jump);
      case "0" -> feed.seek(status.firstTick());
      case "$" -> feed.seek(status.lastTick());
      case "q" -> quit = true;
      default -> {
        if (line.matches("t \\d{1,18}")) {
          feed.seek(Long.parseLong(line.substring(2)));
        } else if (line.startsWith("f ")) {
          follow(feed, line.substring(2).strip());
        }
      }
    }
  }

  /** Follows an id, a name, or nobody. */
  static void follow(ReplayFeed feed, String whom) {
    if (whom.equals("none")) {
      feed.follow(-1);
    } else if (whom.matches("\\d{1,9}")) {
      feed.follow(Integer.parseInt(whom));
    } else {
      feed.followNamed(whom);
    }
  }
}
