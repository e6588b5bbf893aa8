package org.malpan.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedListener;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/**
 * A match without a server whose players come, walk, chat, are hurt and leave, each under a name of
 * its own; as fast as wanted. The avatar crosses the board. For measuring what a long match leaves
 * behind.
 */
final class PassersbyFeed implements Feed {

  static final int TICK_RATE = 30;

  private static final int AT_ONCE = 120;

  /** Ticks between two arrivals, each of which is a departure too. */
  private static final int CHANGE_TICKS = 10;

  private static final int CHAT_TICKS = 40;
  private static final int OWN = 0;
  private static final int MAX_HP = 100;

  private final BoardSize board;
  private final double speed;
  private final Random random = new Random(11);
  private final Deque<Integer> there = new ArrayDeque<>();
  private final AtomicLong tick = new AtomicLong();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("malpan-passersby").daemon().factory());
  private int x;
  private int y;
  private int nextId = 1;

  /**
   * A match that has not begun.
   *
   * @param speed 1 for ticks as in a real match, more for a shorter wait
   */
  PassersbyFeed(BoardSize board, double speed) {
    this.board = board;
    this.speed = speed;
    x = board.width() / 2;
    y = board.height() / 2;
  }

  /** Ticks so far; any thread. */
  long ticks() {
    return tick.get();
  }

  @Override
  public void start(FeedListener listener) {
    listener.packet(
        BoardPackets.welcome(
            OWN, TICK_RATE, board, 20, PieceKind.QUEEN, x, y, MAX_HP, MAX_HP, 0, 0));
    for (int i = 0; i < AT_ONCE; i++) {
      arrive(listener);
    }
    var _ =
        ticks.scheduleAtFixedRate(
            () -> step(listener), 0, (long) (1e9 / TICK_RATE / speed), TimeUnit.NANOSECONDS);
  }

  private void step(FeedListener listener) {
    long now = tick.incrementAndGet();
    if (now % TICK_RATE == 0) {
      // A step a second, on a line that leads all over the board.
      x = (x + 1) % board.width();
      y = board.clampY(y + random.nextInt(3) - 1);
      listener.packet(new ServerPacket.PieceMoved(OWN, x, y, 0));
    }
    if (now % CHANGE_TICKS == 0) {
      listener.packet(new ServerPacket.PieceRemoved(there.removeFirst()));
      arrive(listener);
    }
    int someone = there.peekFirst() + random.nextInt(AT_ONCE);
    listener.packet(new ServerPacket.PieceMoved(someone, nearX(), nearY(), 0));
    if (random.nextInt(TICK_RATE) == 0) {
      listener.packet(BoardPackets.changed(someone, 1 + random.nextInt(MAX_HP), 0));
    }
    if (now % CHAT_TICKS == 0) {
      listener.packet(new ServerPacket.ChatHeard(someone, "it is tick " + now));
    }
  }

  private void arrive(FeedListener listener) {
    int id = nextId++;
    there.addLast(id);
    PieceKind[] kinds = PieceKind.values();
    listener.packet(
        BoardPackets.added(
            id,
            kinds[id % kinds.length],
            id % 5 == 0,
            nearX(),
            nearY(),
            MAX_HP,
            MAX_HP,
            0,
            "guest-" + id));
  }

  private int nearX() {
    return board.clampX(x + random.nextInt(41) - 20);
  }

  private int nearY() {
    return board.clampY(y + random.nextInt(41) - 20);
  }

  @Override
  public boolean send(ClientPacket packet) {
    return true;
  }

  @Override
  public void close() {
    ticks.shutdownNow();
  }
}
