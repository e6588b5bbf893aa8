package org.malpan.desktop;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.malpan.client.FeedListener;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.client.TimelineMark;
import org.malpan.protocol.ClientPacket;

/** A minute at its middle, that keeps what the viewer asks for. */
final class FakePlayback implements Playback {

  private static final long PATIENCE_SECONDS = 40;

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  volatile FeedListener listener;
  private volatile int followed;

  String next() throws InterruptedException {
    String next = asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was asked for");
    }
    return next;
  }

  void expect(String wanted) throws InterruptedException {
    String asked = next();
    if (!wanted.equals(asked)) {
      throw new AssertionError("expected %s, got %s".formatted(wanted, asked));
    }
    System.out.println("ok " + wanted);
  }

  private void ask(String what) {
    boolean _ = asked.add(what);
  }

  @Override
  public void start(FeedListener feedListener) {
    listener = feedListener;
    ProbeLobby.twoPieces(1, "bob").forEach(feedListener::packet);
  }

  @Override
  public boolean send(ClientPacket packet) {
    ask("send " + packet);
    return false;
  }

  @Override
  public void close() {
    ask("close");
  }

  @Override
  public PlaybackStatus status() {
    return new PlaybackStatus(900, 0, 1800, 30, false, 1, followed);
  }

  @Override
  public List<TimelineMark> marks() {
    return List.of(
        TimelineMark.keyframe(0), new TimelineMark(30, TimelineMark.Kind.JOIN, "bob", ""));
  }

  @Override
  public List<PlaybackPlayer> players() {
    return List.of(new PlaybackPlayer(0, "ann"), new PlaybackPlayer(1, "bob"));
  }

  @Override
  public void play() {
    ask("play");
  }

  @Override
  public void pause() {
    ask("pause");
  }

  @Override
  public void speed(double factor) {
    ask("speed " + factor);
  }

  @Override
  public void step(int ticks) {
    ask("step " + ticks);
  }

  @Override
  public void seek(long tick) {
    ask("seek " + tick);
  }

  @Override
  public void follow(int player) {
    followed = player;
    ask("follow " + player);
  }

  @Override
  public void look(int x, int y) {
    ask("look " + x + "," + y);
  }
}
