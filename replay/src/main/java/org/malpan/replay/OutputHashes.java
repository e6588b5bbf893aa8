package org.malpan.replay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chunk of output hashes.
 *
 * @param firstTick of the chunk
 * @param ticks in it
 * @param ofTick the hash over all players after each tick that told anybody anything, by the tick's
 *     place in the chunk
 * @param ofPlayer each player's at the chunk's end
 */
record OutputHashes(
    long firstTick, int ticks, Map<Integer, Integer> ofTick, Map<Integer, Integer> ofPlayer) {

  /** Reads it; trusts none of its bytes. */
  static OutputHashes parse(String where, long firstTick, int maxPlayers, byte[] payload)
      throws ReplayFormatException {
    ByteBuffer in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    try {
      long ticks = Varint.read(in);
      if (ticks < 1 || ticks > ReplayFormat.MAX_OUTPUT_TICKS) {
        throw new ReplayFormatException(
            "%s: output hashes of tick %d have %d ticks".formatted(where, firstTick, ticks));
      }
      Map<Integer, Integer> ofTick = entries(where, firstTick, in, ticks);
      return new OutputHashes(
          firstTick, (int) ticks, ofTick, entries(where, firstTick, in, maxPlayers));
    } catch (BufferUnderflowException | ArithmeticException e) {
      throw new ReplayFormatException(
          "%s: the output hashes of tick %d are cut or damaged".formatted(where, firstTick), e);
    }
  }

  private static Map<Integer, Integer> entries(
      String where, long firstTick, ByteBuffer in, long limit) throws ReplayFormatException {
    Map<Integer, Integer> entries = new TreeMap<>();
    long at = 0;
    for (long step = Varint.read(in); step != 0; step = Varint.read(in)) {
      at += step;
      if (step < 0 || at < 1 || at > limit) {
        throw new ReplayFormatException(
            "%s: the output hashes of tick %d are not in order".formatted(where, firstTick));
      }
      entries.put((int) at - 1, in.getInt());
    }
    return entries;
  }

  long endTick() {
    return firstTick + ticks;
  }
}
