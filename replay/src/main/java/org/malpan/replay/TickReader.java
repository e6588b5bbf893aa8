package org.malpan.replay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.world.LeaveCause;
import org.malpan.world.TickInputs;

/** Decodes one chunk of ticks. Trusts none of its bytes: a checksum does not make them sensible. */
final class TickReader {

  private final ByteBuffer in;
  private long tick;

  TickReader(long firstTick, byte[] payload) {
    tick = firstTick;
    in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
  }

  boolean hasNext() {
    return in.hasRemaining();
  }

  /** The tick that {@link #next} will read. */
  long tick() {
    return tick;
  }

  /** Reads the next tick's inputs into {@code inputs} and gives the low 32 bits of its hash. */
  int next(TickInputs inputs) throws ReplayFormatException {
    try {
      inputs.clear();
      long count = varint();
      if (count > in.remaining()) {
        throw bad(count + " inputs");
      }
      for (long i = 0; i < count; i++) {
        readInput(inputs);
      }
      int hash = in.getInt();
      tick++;
      return hash;
    } catch (BufferUnderflowException e) {
      throw new ReplayFormatException("tick %d: the chunk ends within it".formatted(tick), e);
    }
  }

  private void readInput(TickInputs inputs) throws ReplayFormatException {
    int kind = in.get();
    switch (kind) {
      case ReplayFormat.JOIN -> {
        long session = varint();
        int code = in.get();
        PieceKind piece = PieceKind.ofCode(code).orElseThrow(() -> bad("piece " + code));
        inputs.join(session, text(80), piece);
      }
      case ReplayFormat.LEAVE -> {
        int player = player(varint());
        int code = in.get();
        if (code < 0 || code >= LeaveCause.values().length) {
          throw bad("cause " + code);
        }
        inputs.leave(player, LeaveCause.values()[code]);
      }
      case ReplayFormat.MOVE -> {
        long both = varint();
        int player = player(both >> 2);
        inputs.move(player, Direction.values()[(int) (both & 3)], in.getInt());
      }
      case ReplayFormat.ATTACK -> inputs.attack(player(varint()));
      case ReplayFormat.CHAT -> {
        int player = player(varint());
        inputs.chat(player, text(800));
      }
      default -> throw bad("input of kind " + kind);
    }
  }

  private int player(long value) throws ReplayFormatException {
    if (value < 0 || value > 1_000_000) {
      throw bad("player " + value);
    }
    return (int) value;
  }

  private String text(int limit) throws ReplayFormatException {
    long length = varint();
    if (length < 0 || length > limit || length > in.remaining()) {
      throw bad("text of " + length + " bytes");
    }
    byte[] utf8 = new byte[(int) length];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private long varint() throws ReplayFormatException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte group = in.get();
      value |= (long) (group & 0x7f) << shift;
      if (group >= 0) {
        return value;
      }
    }
    throw bad("a number of more than 64 bits");
  }

  private ReplayFormatException bad(String what) {
    return new ReplayFormatException("tick %d: %s is not allowed".formatted(tick, what));
  }
}
