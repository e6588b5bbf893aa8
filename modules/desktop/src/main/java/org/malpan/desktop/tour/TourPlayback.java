package org.malpan.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import org.malpan.client.FeedListener;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.client.TimelineMark;
import org.malpan.protocol.ClientPacket;

/** A moment of a recording, for pictures: it stands in the middle, and moves for nobody. */
final class TourPlayback implements Playback {

  private static final int TICK_RATE = 30;
  private static final long TICKS = 42L * 60 * TICK_RATE;
  private static final int KEYFRAME_TICKS = 3600;

  private final TourFeed moment;

  TourPlayback(ClientPacket.Login login) {
    moment = new TourFeed(login);
  }

  @Override
  public void start(FeedListener listener) {
    moment.start(listener);
  }

  @Override
  public PlaybackStatus status() {
    return new PlaybackStatus(TICKS * 2 / 5, 0, TICKS, TICK_RATE, true, 2, 0);
  }

  @Override
  public List<TimelineMark> marks() {
    List<TimelineMark> marks = new ArrayList<>();
    for (long tick = 0; tick < TICKS; tick += KEYFRAME_TICKS) {
      marks.add(TimelineMark.keyframe(tick));
    }
    marks.add(new TimelineMark(TICKS / 12, TimelineMark.Kind.JOIN, "Jiho", ""));
    marks.add(new TimelineMark(TICKS / 5, TimelineMark.Kind.CHAT, "Ada", "good game everyone"));
    marks.add(new TimelineMark(TICKS / 3, TimelineMark.Kind.FALL, "Linus", "Hanna"));
    marks.add(new TimelineMark(TICKS * 7 / 10, TimelineMark.Kind.LEAVE, "Minseo", ""));
    return List.copyOf(marks);
  }

  @Override
  public List<PlaybackPlayer> players() {
    return List.of(
        new PlaybackPlayer(0, "Hanna"),
        new PlaybackPlayer(1, "Jiho"),
        new PlaybackPlayer(2, "Ada"));
  }

  @Override
  public boolean send(ClientPacket packet) {
    return false;
  }

  @Override
  public void play() {
    // A picture stands still.
  }

  @Override
  public void pause() {
    // A picture stands still.
  }

  @Override
  public void speed(double factor) {
    // A picture stands still.
  }

  @Override
  public void step(int ticks) {
    // A picture stands still.
  }

  @Override
  public void seek(long tick) {
    // A picture stands still.
  }

  @Override
  public void follow(int player) {
    // Always the same.
  }

  @Override
  public void look(int x, int y) {
    // Always the same.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
