package org.malpan.replay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads one chunk of frames, frame by frame. Trusts none of its bytes. */
final class RecordedFrames {

  private final ByteBuffer in;
  private final int maxPlayers;
  private long tick;

  /** Behind the frame that was read last, in the same tick. */
  private boolean within;

  private int place;
  private byte[] frame = {};
  private List<Integer> players = List.of();

  /**
   * @param firstTick of the chunk
   */
  RecordedFrames(long firstTick, byte[] payload, int maxPlayers) {
    in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    tick = firstTick;
    this.maxPlayers = maxPlayers;
  }

  /**
   * Reads the next.
   *
   * @return false at the chunk's end
   * @throws ReplayFormatException when the bytes are none
   */
  boolean next() throws ReplayFormatException {
    try {
      long length = within ? Varint.read(in) : 0;
      while (length == 0) {
        long step = Varint.read(in);
        if (step == 0) {
          return false;
        }
        tick = Math.addExact(tick, step);
        place = 0;
        length = Varint.read(in);
      }
      within = true;
      place++;
      read(length);
      return true;
    } catch (BufferUnderflowException | ArithmeticException e) {
      throw new ReplayFormatException("they are cut or damaged", e);
    }
  }

  private void read(long length) throws ReplayFormatException {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    frame = new byte[(int) length];
    in.get(frame);
    long count = Varint.read(in);
    // A player is told a frame once.
    if (count < 1 || count > Math.min(in.remaining(), maxPlayers)) {
      throw new ReplayFormatException("%d receivers".formatted(count));
    }
    List<Integer> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long player = Varint.read(in);
      if (player < 0 || player >= maxPlayers) {
        throw new ReplayFormatException("player %d".formatted(player));
      }
      read.add((int) player);
    }
    players = read;
  }

  /** Ticks done after the tick of the frame that was read last. */
  long tick() {
    return tick;
  }

  /** The place of that frame in its tick, from 1 on. */
  int place() {
    return place;
  }

  /** Its bytes. */
  byte[] frame() {
    return frame;
  }

  /** Those that it went to, in order. */
  List<Integer> players() {
    return players;
  }
}
