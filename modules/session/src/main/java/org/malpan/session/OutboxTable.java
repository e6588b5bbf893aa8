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

  /** As a tail's end: no frame ends before it. */
  static final long NOWHERE = -1;

  /** As a tail's end, where nothing is held: a line may be taken without a thought. */
  static final long EASY = 0;

  private static final int LINE_BYTES = 64;

  /** Of a line for first bytes: what may be put behind its end fits, too. */
  static final int SHORT_BYTES = LINE_BYTES - SendBuffer.SLACK;

  private static final int ROOM_LINES = 8;

  /** Of a room for more: what most are told a tick. */
  static final int ROOM_BYTES = ROOM_LINES * LINE_BYTES - SendBuffer.SLACK;

  /** So many may have something to be told at once, or others have to borrow of their links. */
  private static final int LINES = 2048;

  private static final int ROOMS = 1024;

  /** There is no room. */
  static final int NO_ROOM = -1;

  private final Outbox[] outboxes;

  /** Null where nobody listens. */
  private final WireFormat[] formats;

  /**
   * Of each player where its next frame goes, an address where what it holds has one, and up to
   * where frames may be put there without a thought; 0 and {@link #EASY} or {@link #NOWHERE} where
   * nothing is held.
   */
  private final long[] tails;

  /**
   * A line of cache for the first bytes of each who is told something, since most are told no more
   * at a time, and rooms for those who are. Whatever was given back last is taken first: it is in
   * the cache.
   */
  private final SendBuffer memory =
      SendBuffer.offHeap((1 + LINES + ROOMS * ROOM_LINES) * LINE_BYTES);

  private final long firstLine = memory.address() + LINE_BYTES - 1 & -LINE_BYTES;
  private final int[] lines = new int[LINES];
  private final int[] rooms = new int[ROOMS];
  private int freeLines;
  private int freeRooms;

  /** For so many players, none of whom listens. */
  public OutboxTable(int players) {
    outboxes = new Outbox[players];
    formats = new WireFormat[players];
    tails = new long[2 * players];
    int first = (int) (firstLine - memory.address());
    while (freeLines < LINES) {
      giveLine(first + freeLines * LINE_BYTES);
    }
    while (freeRooms < ROOMS) {
      giveRoom(first + (LINES + freeRooms * ROOM_LINES) * LINE_BYTES);
    }
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
    outbox.settle(tails, 2 * player, this);
  }

  /** Nobody listens any more for that player. */
  public void remove(int player) {
    Outbox outbox = outboxes[player];
    if (outbox != null) {
      outbox.settle(newTail(), 0, null);
      outboxes[player] = null;
      formats[player] = null;
    }
  }

  /** Where lines and rooms are. */
  SendBuffer memory() {
    return memory;
  }

  /** The place of the line in which that address is, or of which it is the end. */
  int lineOf(long end) {
    return (int) ((end & -LINE_BYTES) - memory.address());
  }

  /** Takes a line of {@link #SHORT_BYTES}: its place, or {@link #NO_ROOM}. */
  int takeLine() {
    return freeLines == 0 ? NO_ROOM : lines[--freeLines];
  }

  /** Gives a line back. */
  void giveLine(int place) {
    lines[freeLines++] = place;
  }

  /** Takes a room of {@link #ROOM_BYTES}: its place, or {@link #NO_ROOM}. */
  int takeRoom() {
    return freeRooms == 0 ? NO_ROOM : rooms[--freeRooms];
  }

  /** Gives a room back. */
  void giveRoom(int place) {
    rooms[freeRooms++] = place;
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
      long end = tails[2 * player + 1];
      if (formats[player] != format) {
        return i;
      }
      if (to + length > end) {
        if (to != 0 || end != EASY || freeLines == 0) {
          return i;
        }
        to = memory.address() + takeLine();
        tails[2 * player + 1] = to + SHORT_BYTES;
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
