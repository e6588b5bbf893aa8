package org.malpan.session;

import java.util.Arrays;

/**
 * Commands on their way from one link's thread to the tick: bounded, with room for as many as ever
 * waited at once, so that it allocates nothing a command. Thread-safe.
 */
final class Inbox {

  private static final int FIRST_ROOM = 4;

  private final int limit;

  // The oldest, which mostly is the only one: it needs no array of its own.
  private long firstWord;
  private int firstTime;

  // Columns of those behind it: the second oldest is at 0. Null until there were some.
  private long[] words;
  private int[] times;

  /** A line of chat, by its place from the oldest on; null where a command is. */
  private String[] texts;

  private int count;

  /** Whether the consumer has been told and has not come yet. */
  private boolean announced;

  Inbox(int limit) {
    this.limit = limit;
  }

  /**
   * Appends a command, unless the inbox is full.
   *
   * @param word a {@link org.malpan.game.CommandWord}
   * @param more than the limit that may wait, because they had to
   */
  synchronized boolean offerCommand(long word, int time, int more) {
    return offer(word, time, more);
  }

  /** Appends a line of chat, unless the inbox is full. */
  synchronized boolean offerChat(String text, int more) {
    int place = count;
    if (!offer(0, 0, more)) {
      return false;
    }
    if (texts == null) {
      texts = new String[place + 1];
    } else if (place >= texts.length) {
      texts = Arrays.copyOf(texts, 2 * place);
    }
    texts[place] = text;
    return true;
  }

  /** Guarded by this. */
  private boolean offer(long word, int time, int more) {
    if (count >= limit + more) {
      return false;
    }
    if (count == 0) {
      firstWord = word;
      firstTime = time;
    } else {
      if (words == null) {
        words = new long[FIRST_ROOM];
        times = new int[FIRST_ROOM];
      } else if (count > words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
        times = Arrays.copyOf(times, 2 * times.length);
      }
      words[count - 1] = word;
      times[count - 1] = time;
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
    // Texts are kept until the end: a place without one is a command's.
    int places = texts == null ? 0 : Math.min(count, texts.length);
    for (int i = 0; i < count; i++) {
      if (i < places && texts[i] != null) {
        sink.chat(player, texts[i]);
      } else if (i == 0) {
        sink.command(player, firstWord, firstTime);
      } else {
        sink.command(player, words[i - 1], times[i - 1]);
      }
    }
    if (places > 0) {
      Arrays.fill(texts, 0, places, null);
    }
    count = 0;
  }
}
