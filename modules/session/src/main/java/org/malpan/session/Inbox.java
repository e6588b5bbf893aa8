package org.malpan.session;

import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.board.Direction;

/**
 * Commands on their way from one link's thread to the tick: a bounded ring that allocates nothing a
 * command. One producer at a time, one consumer.
 */
final class Inbox {

  private static final int MOVE = 0;
  private static final int ATTACK = 1;
  private static final int CHAT = 2;

  private static final Direction[] DIRECTIONS = Direction.values();

  private final int limit;
  private final int mask;

  // Made by the producer when first needed, before the tail that tells of it.
  private long[] commands;
  private String[] texts;

  // Written by the producer, read by both; the other way round for head.
  private volatile int tail;
  private volatile int head;

  /** Whether the consumer has been told and has not come yet. */
  private final AtomicBoolean announced = new AtomicBoolean();

  Inbox(int limit) {
    this.limit = limit;
    // A power of two keeps slots right when the counters wrap.
    mask = Integer.highestOneBit(2 * limit - 1) - 1;
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

  private boolean offer(long command, String text) {
    int at = tail;
    if (at - head == limit) {
      return false;
    }
    if (commands == null) {
      commands = new long[mask + 1];
    }
    int slot = at & mask;
    commands[slot] = command;
    if (text != null) {
      if (texts == null) {
        texts = new String[mask + 1];
      }
      texts[slot] = text;
    }
    tail = at + 1;
    return true;
  }

  /** Whether this call is the one that must tell the consumer. */
  boolean announce() {
    return !announced.get() && announced.compareAndSet(false, true);
  }

  void drain(int player, CommandSink sink) {
    // Before reading, so that a command that comes after the last look is announced again.
    announced.set(false);
    int end = tail;
    int at = head;
    while (at != end) {
      int slot = at & mask;
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
      at++;
    }
    head = at;
  }
}
