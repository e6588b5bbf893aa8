package org.malpan.client;

import java.util.ArrayDeque;
import java.util.Deque;
import org.malpan.board.Direction;
import org.malpan.game.BoardSize;

/**
 * The player's moves that the server has not answered yet, and so where the avatar will be when it
 * has: the server's last word, and the open moves done on top of it by the same rules. The server's
 * word always wins. Not thread-safe.
 */
final class OwnMoves {

  /** More open moves than that are not predicted: the link stands still. */
  static final int MOST_OPEN = 32;

  private record Open(Direction direction, int time, long sentNanos) {}

  private final BoardSize board;
  private final Deque<Open> open = new ArrayDeque<>();
  private int serverX;
  private int serverY;
  private int x;
  private int y;

  /** An avatar that stands there by the server's word. */
  OwnMoves(BoardSize board, int x, int y) {
    this.board = board;
    this.serverX = x;
    this.serverY = y;
    this.x = x;
    this.y = y;
  }

  /** The player makes a step; the time stamp goes out with it. */
  void step(Direction direction, int time, long nowNanos) {
    if (open.size() < MOST_OPEN) {
      open.add(new Open(direction, time, nowNanos));
      predict();
    }
  }

  /**
   * The server says where the avatar is.
   *
   * @param time of the move that it answers, 0 for none
   * @return nanoseconds since that move was sent, or -1 when it is none of ours
   */
  long confirm(int toX, int toY, int time, long nowNanos) {
    boolean step = Math.abs(toX - serverX) <= 1 && Math.abs(toY - serverY) <= 1;
    serverX = toX;
    serverY = toY;
    long took = -1;
    if (open.stream().anyMatch(move -> move.time == time)) {
      // Moves before it were not carried out, or not told: neither will be answered now.
      Open answered;
      do {
        answered = open.remove();
      } while (answered.time != time);
      took = nowNanos - answered.sentNanos;
    } else if (!step) {
      // Moved by the rules: what was on its way was meant for another place.
      open.clear();
    }
    predict();
    return took;
  }

  /** Gives up what was sent before that moment; says whether the avatar is elsewhere now. */
  boolean expire(long beforeNanos) {
    boolean expired = false;
    while (!open.isEmpty() && open.peek().sentNanos - beforeNanos < 0) {
      Open _ = open.remove();
      expired = true;
    }
    int oldX = x;
    int oldY = y;
    if (expired) {
      predict();
    }
    return x != oldX || y != oldY;
  }

  private void predict() {
    x = serverX;
    y = serverY;
    for (Open move : open) {
      x = board.clampX(x + move.direction.dx());
      y = board.clampY(y + move.direction.dy());
    }
  }

  /** The column where the avatar is, or will be. */
  int x() {
    return x;
  }

  /** The row where the avatar is, or will be. */
  int y() {
    return y;
  }
}
