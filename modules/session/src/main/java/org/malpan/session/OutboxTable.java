package org.malpan.session;

import java.util.List;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.memory.OffHeap;

/**
 * The outboxes of a match by player, with what each frame for each receiver asks of them in columns
 * of its own: one line of cache has it for four players, where an outbox and its buffer are several
 * lines each. Tick thread.
 */
public final class OutboxTable {

  /** No frame ends before it. */
  static final long NOWHERE = -1;

  private static final int LINE_BYTES = 64;

  /** Of a player's own line: what may be put behind its end fits, too. */
  static final int OWN_BYTES = LINE_BYTES - SendBuffer.SLACK;

  private static final int ROOM_LINES = 8;

  /** Of a room that is taken for more: what most are told a tick. */
  static final int ROOM_BYTES = ROOM_LINES * LINE_BYTES - SendBuffer.SLACK;

  /** So many have more to be told at a time, or others have to borrow of their links. */
  private static final int ROOMS = 1024;

  /** There is no room. */
  static final int NO_ROOM = -1;

  private final Outbox[] outboxes;

  /** Null where nobody listens. */
  private final WireFormat[] formats;

  /**
   * Of each player where its next frame goes, an address where its buffer has one, and up to where
   * frames may be put there without a thought.
   */
  private final long[] tails;

  /** A line of cache for each player's first bytes, and behind them rooms to be taken. */
  private final SendBuffer rooms;

  /** Where the first player's is. */
  private final int firstRoom;

  /** Rooms that nobody has. */
  private final int[] free = new int[ROOMS];

  private int freeCount;

  /** For so many players, none of whom listens. */
  public OutboxTable(int players) {
    rooms = SendBuffer.offHeap((players + 1) * LINE_BYTES + ROOMS * ROOM_LINES * LINE_BYTES);
    firstRoom = (int) (-rooms.address() & LINE_BYTES - 1);
    for (int i = ROOMS - 1; i >= 0; i--) {
      free[freeCount++] = firstRoom + players * LINE_BYTES + i * ROOM_LINES * LINE_BYTES;
    }
    outboxes = new Outbox[players];
    formats = new WireFormat[players];
    tails = new long[2 * players];
  }

  /** The tail of an outbox that is empty and nobody's yet. */
  static long[] newTail() {
    return new long[] {0, NOWHERE};
  }

  /** How many players there may be. */
  public int players() {
    return outboxes.length;
  }

  /** What tells a player, or null. */
  public Outbox get(int player) {
    return outboxes[player];
  }

  /** In what a player is told, or null when nobody listens. */
  public WireFormat format(int player) {
    return formats[player];
  }

  /** That outbox tells a player from now on, and none that did before. */
  public void put(int player, Outbox outbox) {
    remove(player);
    outboxes[player] = outbox;
    formats[player] = outbox.format();
    outbox.settle(tails, 2 * player, this, line(player));
  }

  /** Nobody listens any more for that player. */
  public void remove(int player) {
    Outbox outbox = outboxes[player];
    if (outbox != null) {
      outbox.settle(newTail(), 0, null, NO_ROOM);
      outboxes[player] = null;
      formats[player] = null;
    }
  }

  private int line(int player) {
    return firstRoom + player * LINE_BYTES;
  }

  /** The memory in which lines and rooms are. */
  SendBuffer rooms() {
    return rooms;
  }

  /** Takes a room of {@link #ROOM_BYTES}: its place, or {@link #NO_ROOM}. */
  int takeRoom() {
    return freeCount == 0 ? NO_ROOM : free[--freeCount];
  }

  /** Gives a room back. */
  void giveRoom(int place) {
    free[freeCount++] = place;
  }

  /**
   * Queues a frame, in that format, for players, behind what is queued for each already. Stops at
   * the first who listens in another format, or whose frame needs {@link Outbox#append}, for want
   * of room.
   *
   * @param players to queue for, from {@code from} on up to {@code count}
   * @param unsent to which those are added that had nothing queued before
   * @return where it has stopped; {@code count} when all have it
   */
  public int append(
      EncodedFrame frame,
      WireFormat format,
      int[] players,
      int from,
      int count,
      List<Outbox> unsent) {
    int length = frame.length();
    if (!frame.isShort()) {
      return from;
    }
    long first = frame.word(0);
    long second = frame.word(Long.BYTES);
    for (int i = from; i < count; i++) {
      int player = players[i];
      long to = tails[2 * player];
      if (to + length > tails[2 * player + 1] || formats[player] != format) {
        return i;
      }
      if (to == rooms.address() + line(player)) {
        unsent.add(outboxes[player]);
      }
      OffHeap.putLong(to, first);
      if (length > Long.BYTES) {
        OffHeap.putLong(to + Long.BYTES, second);
        frame.putShort(to, 2 * Long.BYTES, length);
      }
      tails[2 * player] = to + length;
    }
    return count;
  }
}
