package org.malpan.session;

import java.util.Arrays;
import org.malpan.board.Direction;

/**
 * Commands on their way from one link's thread to the tick: a bounded ring that has room for as
 * many as ever waited at once, and allocates nothing a command. Thread-safe.
 */
final class Inbox {

  private static final int MOVE = 0;
  private static final int ATTACK = 1;
  private static final int CHAT = 2;

  private static final int FIRST_ROOM = 4;
  private static final Direction[] DIRECTIONS = Direction.values();

  private final int limit;

  // A ring of a power of two; null until the first command, the first text.
  private long[] commands;
  private String[] texts;
  private int head;
  private int count;

  /** Whether the consumer has been told and has not come yet. */
  private boolean announced;

  Inbox(int limit) {
    this.limit = limit;
  }

  boolean offerMove(Direction direction, int time) {
    return offer((long) time << 8 | (long) direction.code() << 4 | MOVE, null);
  }

  boolean offerAttack() {
    return offer(ATTACK, null);
  }

  boolean offerChat(String text) {
    return offer(CHAT, text);
  }

  private synchronized boolean offer(long command, String text) {
    if (count == limit) {
      return false;
    }
    if (commands == null) {
      commands = new long[FIRST_ROOM];
    } else if (count == commands.length) {
      grow();
    }
    int slot = head + count & commands.length - 1;
    commands[slot] = command;
    if (text != null) {
      if (texts == null) {
        texts = new String[commands.length];
      }
      texts[slot] = text;
    }
    count++;
    return true;
  }

  /** Doubles the room: what had wrapped round its end goes behind the rest. */
  private void grow() {
    int old = commands.length;
    commands = Arrays.copyOf(commands, 2 * old);
    System.arraycopy(commands, 0, commands, old, head);
    if (texts != null) {
      texts = Arrays.copyOf(texts, 2 * old);
      System.arraycopy(texts, 0, texts, old, head);
      Arrays.fill(texts, 0, head, null);
    }
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
    for (; count > 0; count--) {
      int slot = head;
      head = slot + 1 & commands.length - 1;
      long command = commands[slot];
      switch ((int) (command & 0xf)) {
        case MOVE ->
            sink.move(player, DIRECTIONS[(int) (command >> 4) & 0xf], (int) (command >> 8));
        case ATTACK -> sink.attack(player);
        default -> {
          sink.chat(player, texts[slot]);
          texts[slot] = null;
        }
      }
    }
  }
}
