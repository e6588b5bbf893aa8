package org.malpan.desktop;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedListener;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/**
 * A match without a server in which a crowd walks at random: each piece makes 1.5 steps a second,
 * as a busy player does, and loses hit points now and then. For measuring.
 */
final class CrowdFeed implements Feed {

  private static final int TICK_RATE = 30;
  private static final double STEPS_PER_TICK = 1.5 / TICK_RATE;
  private static final int MAX_HP = 100;

  private final int count;
  private final BoardSize board;
  private final BoardSize room;
  private final int[] x;
  private final int[] y;
  private final Random random = new Random(5);
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("malpan-crowd").daemon().factory());

  /**
   * A crowd at rest.
   *
   * @param count pieces, the own one included; they spread over the whole board
   */
  CrowdFeed(int count, BoardSize board) {
    this(count, board, board);
  }

  /** A crowd that begins in the middle of the board, in as much room as that. */
  CrowdFeed(int count, BoardSize board, BoardSize room) {
    this.count = count;
    this.board = board;
    this.room = room;
    x = new int[count];
    y = new int[count];
  }

  @Override
  public void start(FeedListener listener) {
    PieceKind[] kinds = PieceKind.values();
    x[0] = board.width() / 2;
    y[0] = board.height() / 2;
    listener.packet(
        BoardPackets.welcome(
            0, TICK_RATE, board, 0, PieceKind.QUEEN, x[0], y[0], MAX_HP, MAX_HP, 0, 0));
    for (int id = 1; id < count; id++) {
      x[id] = (board.width() - room.width()) / 2 + random.nextInt(room.width());
      y[id] = (board.height() - room.height()) / 2 + random.nextInt(room.height());
      listener.packet(
          BoardPackets.added(
              id,
              kinds[id % kinds.length],
              id % 4 == 0,
              x[id],
              y[id],
              MAX_HP,
              MAX_HP,
              0,
              "player-" + id));
    }
    var _ =
        ticks.scheduleAtFixedRate(
            () -> tick(listener), 0, 1_000_000_000L / TICK_RATE, TimeUnit.NANOSECONDS);
  }

  private void tick(FeedListener listener) {
    for (int id = 1; id < count; id++) {
      if (random.nextDouble() < STEPS_PER_TICK) {
        boolean sideways = random.nextBoolean();
        int step = random.nextBoolean() ? 1 : -1;
        x[id] = board.clampX(x[id] + (sideways ? step : 0));
        y[id] = board.clampY(y[id] + (sideways ? 0 : step));
        listener.packet(new ServerPacket.PieceMoved(id, x[id], y[id], 0));
      }
      if (random.nextInt(TICK_RATE * 8) == 0) {
        listener.packet(BoardPackets.changed(id, 1 + random.nextInt(MAX_HP), 0));
      }
    }
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
