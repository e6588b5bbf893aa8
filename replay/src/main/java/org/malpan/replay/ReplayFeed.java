package org.malpan.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.client.FeedEnd;
import org.malpan.client.FeedListener;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.client.TimelineMark;
import org.malpan.protocol.ClientPacket;

/**
 * Plays a recording as a feed, for whatever shows matches. A thread of its own plays and calls the
 * listener; commands only leave a wish that it fulfils, so that no caller waits. Follows a file
 * that is still being written, and pauses at the end of one that is not.
 */
public final class ReplayFeed implements Playback {

  private static final System.Logger LOG = System.getLogger(ReplayFeed.class.getName());

  private final ReplayFile file;
  private final ReplayStage stage;
  private final PlaybackWishes wishes;
  private Thread thread;
  private Thread scanner;
  private volatile List<TimelineMark> marks = List.of();

  private ReplayFeed(ReplayFile file, ReplayStage stage, PlaybackWishes wishes) {
    this.file = file;
    this.stage = stage;
    this.wishes = wishes;
  }

  /**
   * Opens a recording; it plays from its start once {@link #start} is called, and follows the first
   * player.
   *
   * @throws ReplayFormatException in one line that names the file, when it cannot be played
   */
  public static ReplayFeed open(Path path) throws ReplayFormatException {
    ReplayFile file = ReplayFile.open(path);
    try {
      PlaybackWishes wishes = new PlaybackWishes();
      return new ReplayFeed(file, new ReplayStage(file, wishes), wishes);
    } catch (ReplayFormatException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public synchronized void start(FeedListener listener) {
    if (thread != null) {
      throw new IllegalStateException("the feed of %s was started before".formatted(file.path()));
    }
    thread = Thread.ofPlatform().name("malpan-replay").daemon().unstarted(() -> run(listener));
    scanner = Thread.ofPlatform().name("malpan-replay-marks").daemon().unstarted(this::scan);
    thread.start();
    scanner.start();
  }

  private void run(FeedListener listener) {
    String sentence = "You left the replay.";
    try (file) {
      stage.play(listener::packet);
    } catch (ReplayFormatException e) {
      sentence = "The replay ends here: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Our own bug: loud, and the viewer is told that nothing more will come.
      LOG.log(System.Logger.Level.ERROR, "the replay of " + file.path() + " failed", e);
      sentence = "The replay failed: " + e;
    } finally {
      scanner.interrupt();
      wishes.close();
    }
    listener.ended(new FeedEnd(Optional.empty(), sentence));
  }

  private void scan() {
    try {
      TimelineScan.run(file.path(), wishes::awaitMore, found -> marks = found);
    } catch (ReplayFormatException e) {
      // The player meets the same fault when it comes there, and tells the viewer.
      LOG.log(System.Logger.Level.DEBUG, "the time line ends early", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes nothing: what happened cannot be changed. */
  @Override
  public boolean send(ClientPacket packet) {
    return false;
  }

  @Override
  public PlaybackStatus status() {
    return stage.status();
  }

  @Override
  public List<TimelineMark> marks() {
    return marks;
  }

  @Override
  public List<PlaybackPlayer> players() {
    return new ArrayList<>(stage.players());
  }

  @Override
  public void play() {
    wishes.play();
  }

  @Override
  public void pause() {
    wishes.pause();
  }

  @Override
  public void speed(double factor) {
    wishes.speed(factor);
  }

  @Override
  public void step(int ticks) {
    wishes.step(ticks);
  }

  @Override
  public void seek(long tick) {
    wishes.seek(tick);
  }

  @Override
  public void follow(int player) {
    wishes.follow(player);
  }

  /** Like {@link #follow(int)}, with whoever has that name; the lowest id of several. */
  public void followNamed(String name) {
    wishes.followNamed(name);
  }

  @Override
  public void look(int x, int y) {
    wishes.look(x, y);
  }

  @Override
  public synchronized void close() {
    wishes.close();
    if (thread == null) {
      try {
        file.close();
      } catch (ReplayFormatException e) {
        LOG.log(System.Logger.Level.DEBUG, "closing a recording that was only read", e);
      }
    }
  }
}
