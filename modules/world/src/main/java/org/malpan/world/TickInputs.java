package org.malpan.world;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import org.malpan.game.LeaveCause;
import org.malpan.game.Schema;

/**
 * The inputs of one tick, in order: the world's only source of change besides time, and what a
 * journal records. Columns instead of objects, reused from tick to tick, so that a move allocates
 * nothing. Holds only what a journal can hold: an input that no server may let through is a {@link
 * IllegalArgumentException} here. Not thread-safe.
 */
public final class TickInputs {

  /** Receives the inputs in order. */
  public interface Visitor {

    /**
     * A player enters.
     *
     * @param session the caller's key, handed back by the event
     * @param login the packed arguments of the schema's login
     */
    void join(long session, String name, long login);

    /** A player is gone. */
    void leave(int player, LeaveCause cause);

    /**
     * A player does something.
     *
     * @param word a {@link org.malpan.game.CommandWord}
     * @param time handed back by the event when the player's avatar moves
     */
    void command(int player, long word, int time);

    /** A player speaks. */
    void chat(int player, String text);
  }

  /** Unicode characters of a name. */
  public static final int MAX_NAME_CHARACTERS = 20;

  /** Unicode characters of a line of chat. */
  public static final int MAX_CHAT_CHARACTERS = 200;

  private enum Kind {
    JOIN,
    LEAVE,
    COMMAND,
    CHAT
  }

  private static final Kind[] KINDS = Kind.values();
  private static final LeaveCause[] CAUSES = LeaveCause.values();

  private int size;
  private byte[] kinds = new byte[64];

  /** Of a command its time, of a leave its cause, of a join what the player chose. */
  private int[] times = new int[64];

  private int[] players = new int[64];
  private long[] values = new long[64];
  private String[] texts = new String[64];

  /** Starts empty. */
  public TickInputs() {}

  /** How many inputs are held. */
  public int size() {
    return size;
  }

  /** Whether the tick has no input. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Forgets all inputs and keeps the room. */
  public void clear() {
    Arrays.fill(texts, 0, size, null);
    size = 0;
  }

  /** Appends a join. */
  public void join(long session, String name, long login) {
    checkName(name);
    if (login >>> Schema.LOGIN_BITS != 0) {
      throw new IllegalArgumentException("login of more than %d bits".formatted(Schema.LOGIN_BITS));
    }
    add(Kind.JOIN, (int) login, 0, session, name);
  }

  static void checkName(String name) {
    checkText("name", name, MAX_NAME_CHARACTERS);
  }

  /** Appends a leave. */
  public void leave(int player, LeaveCause cause) {
    add(Kind.LEAVE, cause.ordinal(), player, 0, null);
  }

  /** Appends a command; see {@link Visitor#command}. */
  public void command(int player, long word, int time) {
    add(Kind.COMMAND, time, player, word, null);
  }

  /** Appends a line of chat. */
  public void chat(int player, String text) {
    checkText("chat", text, MAX_CHAT_CHARACTERS);
    add(Kind.CHAT, 0, player, 0, text);
  }

  private void add(Kind kind, int time, int player, long value, String text) {
    if (player < 0 || player >= WorldConfig.MAX_PLAYERS) {
      throw new IllegalArgumentException(
          "player %d: 0..%d are allowed".formatted(player, WorldConfig.MAX_PLAYERS - 1));
    }
    if (size == kinds.length) {
      grow();
    }
    kinds[size] = (byte) kind.ordinal();
    times[size] = time;
    players[size] = player;
    values[size] = value;
    texts[size] = text;
    size++;
  }

  private static void checkText(String what, String text, int limit) {
    // A code point takes at most two chars, so this bounds the scan below.
    if (text.length() > 2 * limit || text.codePointCount(0, text.length()) > limit) {
      throw new IllegalArgumentException("%s: at most %d characters".formatted(what, limit));
    }
    // Half a pair has no bytes in UTF-8: it would be another text after a snapshot.
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
        throw new IllegalArgumentException("%s: half a surrogate pair".formatted(what));
      }
    }
  }

  private void grow() {
    int capacity = 2 * size;
    kinds = Arrays.copyOf(kinds, capacity);
    times = Arrays.copyOf(times, capacity);
    players = Arrays.copyOf(players, capacity);
    values = Arrays.copyOf(values, capacity);
    texts = Arrays.copyOf(texts, capacity);
  }

  /**
   * The place of the first input that another tick's inputs have otherwise, or do not have. A
   * join's key is the caller's own and is not compared.
   */
  public OptionalInt firstDifference(TickInputs other) {
    int both = Math.min(size, other.size);
    for (int i = 0; i < both; i++) {
      boolean same =
          kinds[i] == other.kinds[i]
              && times[i] == other.times[i]
              && players[i] == other.players[i]
              && (KINDS[kinds[i]] == Kind.JOIN || values[i] == other.values[i])
              && Objects.equals(texts[i], other.texts[i]);
      if (!same) {
        return OptionalInt.of(i);
      }
    }
    return size == other.size ? OptionalInt.empty() : OptionalInt.of(both);
  }

  /** Calls the visitor for each input, in order. */
  public void forEach(Visitor visitor) {
    forEach(0, visitor);
  }

  /** Calls the visitor for each input from that one on, in order. */
  public void forEach(int from, Visitor visitor) {
    for (int i = from; i < size; i++) {
      switch (KINDS[kinds[i]]) {
        case JOIN -> visitor.join(values[i], texts[i], Integer.toUnsignedLong(times[i]));
        case LEAVE -> visitor.leave(players[i], CAUSES[times[i]]);
        case COMMAND -> visitor.command(players[i], values[i], times[i]);
        case CHAT -> visitor.chat(players[i], texts[i]);
      }
    }
  }
}
