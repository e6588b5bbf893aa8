package org.malpan.session;

import java.util.Arrays;
import org.malpan.board.Direction;

/**
 * Commands on their way from one link's thread to the tick: bounded, with room for as many as ever
 * waited at once, so that it allocates nothing a command. Thread-safe.
 */
final class Inbox {

  private static final int MOVE = 0;
  private static final int ATTACK = 1;
  private static final int CHAT = 2;

  private static final int FIRST_ROOM = 4;
  private static final Direction[] DIRECTIONS = Direction.values();

  private final int limit;

  /** The oldest, which mostly is the only one: it needs no array of its own. */
  private long first;

  // Those behind it; null until there were some, and until the first text.
  private long[] others;
  private String[] texts;
  private int count;

  /** Whether the consumer has been told and has not come yet. */
  private boolean announced;

  Inbox(int limit) {
    this.limit = limit;
  }

  /**
   * @param more than the limit that may wait, because they had to
   */
  boolean offerMove(Direction direction, int time, int more) {
    return offer((long) time << 8 | (long) direction.code() << 4 | MOVE, null, more);
  }

  boolean offerAttack(int more) {
    return offer(ATTACK, null, more);
  }

  boolean offerChat(String text, int more) {
    return offer(CHAT, text, more);
  }

  private synchronized boolean offer(long command, String text, int more) {
    if (count >= limit + more) {
      return false;
    }
    if (count == 0) {
      first = command;
    } else {
      if (others == null) {
        others = new long[FIRST_ROOM];
      } else if (count > others.length) {
        others = Arrays.copyOf(others, 2 * others.length);
      }
      others[count - 1] = command;
    }
    if (text != null) {
      if (texts == null || count >= texts.length) {
        texts = texts == null ? new String[count + 1] : Arrays.copyOf(texts, 2 * count);
      }
      texts[count] = text;
    }
    count++;
    return true;
  }

  /** Whether this call is the one that must tell the consumer. */
  synchronized boolean announce() {
    boolean first = !announced;
    announced = true;
    return first;
  }

  /** Hands over all that wait; what comes after that is announced again. */
  synchronized void drain(int player, CommandSink sink) {
    announced = false;
    for (int i = 0; i < count; i++) {
      long command = i == 0 ? first : others[i - 1];
      switch ((int) (command & 0xf)) {
        case MOVE ->
            sink.move(player, DIRECTIONS[(int) (command >> 4) & 0xf], (int) (command >> 8));
        case ATTACK -> sink.attack(player);
        default -> {
          sink.chat(player, texts[i]);
          texts[i] = null;
        }
      }
    }
    count = 0;
  }
}
