package org.malpan.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.malpan.client.TimelineMark;
import org.malpan.protocol.Text;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Plays a recording once from its start as fast as it goes, and collects what belongs on its time
 * line. On a thread of its own, with its own reader.
 */
final class TimelineScan implements WorldEvents {

  /** Marks of one recording; a time line shows no more, and what comes later is left out. */
  static final int MOST_MARKS = 20_000;

  /** New lists are made this often at most: each is a copy. */
  private static final long PUBLISH_NANOS = 200_000_000;

  private final Consumer<List<TimelineMark>> listener;
  private final List<TimelineMark> marks = new ArrayList<>();
  private World world;
  private int published;

  private TimelineScan(Consumer<List<TimelineMark>> listener) {
    this.listener = listener;
  }

  /**
   * Scans the file until its end, or until the thread is interrupted.
   *
   * @param more waits for more of a file that is still being written; false when there is none
   * @param listener is given all marks so far, by rising tick
   */
  static void run(Path path, More more, Consumer<List<TimelineMark>> listener)
      throws ReplayFormatException, InterruptedException {
    try (ReplayFile file = ReplayFile.open(path)) {
      TimelineScan scan = new TimelineScan(listener);
      ReplayPlayer player = ReplayPlayer.toWatch(file);
      do {
        scan.scan(file, player);
      } while (more.await(file));
    }
  }

  /** Waits for a file that is still being written. */
  interface More {
    boolean await(ReplayFile file) throws ReplayFormatException, InterruptedException;
  }

  private int nextKeyframe;

  private void scan(ReplayFile file, ReplayPlayer player)
      throws ReplayFormatException, InterruptedException {
    List<Long> keyframes = file.keyframes();
    long nextPublish = System.nanoTime() + PUBLISH_NANOS;
    do {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      world = player.world();
      while (nextKeyframe < keyframes.size() && keyframes.get(nextKeyframe) <= player.tick()) {
        add(TimelineMark.keyframe(keyframes.get(nextKeyframe++)));
      }
      if (System.nanoTime() > nextPublish) {
        publish();
        nextPublish = System.nanoTime() + PUBLISH_NANOS;
      }
    } while (player.step(this));
    publish();
  }

  private void publish() {
    if (marks.size() > published) {
      published = marks.size();
      listener.accept(List.copyOf(marks));
    }
  }

  private void add(TimelineMark.Kind kind, int piece, String other) {
    // The world's tick counts those done: the one at hand is one more.
    add(
        new TimelineMark(
            world.tick() + 1, kind, Text.escaped(world.name(piece)), Text.escaped(other)));
  }

  private void add(TimelineMark mark) {
    if (marks.size() < MOST_MARKS) {
      marks.add(mark);
    }
  }

  @Override
  public void joined(long session, int player) {
    add(TimelineMark.Kind.JOIN, player, "");
  }

  @Override
  public void left(int player) {
    add(TimelineMark.Kind.LEAVE, player, "");
  }

  @Override
  public void happened(int event, int piece, int attacker, int[] viewers, int count) {
    add(TimelineMark.Kind.FALL, piece, world.name(attacker));
  }

  @Override
  public void said(int piece, String text, int[] viewers, int count) {
    add(TimelineMark.Kind.CHAT, piece, text);
  }

  @Override
  public void refused(long session) {}

  @Override
  public void appeared(int viewer, int piece) {}

  @Override
  public void vanished(int viewer, int piece) {}

  @Override
  public void moved(int piece, int time, int[] viewers, int count) {}

  @Override
  public void changed(int piece, long fields, int[] viewers, int count) {}
}
