package org.malpan.replay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.malpan.game.CommandWord;
import org.malpan.game.LeaveCause;
import org.malpan.game.Schema;
import org.malpan.world.TickInputs;
import org.malpan.world.WorldConfig;

/** Decodes one chunk of ticks. Trusts none of its bytes: a checksum does not make them sensible. */
final class TickReader {

  private static final List<LeaveCause> CAUSES = List.of(LeaveCause.values());

  private final ByteBuffer in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final String where;
  private final Schema schema;
  private long tick;
  private boolean hashed = true;

  /** Quiet ticks that are still to come before the next that is written out. */
  private int quiet;

  private int hash;

  /**
   * @param where the file, for messages
   * @param schema of the game
   */
  TickReader(String where, Schema schema, long firstTick, byte[] payload) {
    this.where = where;
    this.schema = schema;
    tick = firstTick;
    in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
  }

  boolean hasNext() {
    return quiet > 0 || in.hasRemaining();
  }

  /** The tick that {@link #next} will read. */
  long tick() {
    return tick;
  }

  /** Whether the tick that was read last has its hash recorded. */
  boolean isHashed() {
    return hashed;
  }

  /** The low 32 bits of the state's hash after the tick that was read last. */
  int hash() {
    return hash;
  }

  /** Reads the next tick's inputs into {@code inputs}. */
  void next(TickInputs inputs) throws ReplayFormatException {
    try {
      inputs.clear();
      if (quiet == 0) {
        long count = varint();
        boolean isQuiet = count > ReplayFormat.QUIET && hashed;
        if (!isQuiet) {
          readTick(inputs, count);
          return;
        }
        quiet = quietTicks(count - ReplayFormat.QUIET);
      }
      quiet--;
      hashed = false;
      tick++;
    } catch (BufferUnderflowException e) {
      throw bad("the chunk ends within it", e);
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage(), e);
    }
  }

  /**
   * Reads a tick that failed: its inputs, and behind them a text of at most that many bytes.
   *
   * @return the text
   */
  String failed(TickInputs inputs, int mostBytes) throws ReplayFormatException {
    try {
      inputs.clear();
      readInputs(inputs, varint());
      long length = varint();
      if (length < 0 || length > mostBytes || length != in.remaining()) {
        throw bad("a trace of " + length + " bytes");
      }
      return decode((int) length);
    } catch (BufferUnderflowException e) {
      throw bad("the chunk ends within it", e);
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage(), e);
    }
  }

  private int quietTicks(long count) throws ReplayFormatException {
    if (count > ReplayFormat.MAX_QUIET_TICKS) {
      throw bad(count + " ticks without a hash");
    }
    return (int) count;
  }

  private void readTick(TickInputs inputs, long count) throws ReplayFormatException {
    readInputs(inputs, count);
    hash = in.getInt();
    hashed = true;
    tick++;
  }

  private void readInputs(TickInputs inputs, long count) throws ReplayFormatException {
    if (count < 0 || count > in.remaining() || count > ReplayFormat.MAX_TICK_INPUTS) {
      throw bad(count + " inputs");
    }
    for (long i = 0; i < count; i++) {
      readInput(inputs);
    }
  }

  private void readInput(TickInputs inputs) throws ReplayFormatException {
    int kind = in.get();
    switch (kind) {
      case ReplayFormat.JOIN -> {
        long session = varint();
        long login = varint();
        if (!schema.login().allows(login)) {
          throw bad("login of " + login);
        }
        inputs.join(session, text(TickInputs.MAX_NAME_CHARACTERS), login);
      }
      case ReplayFormat.LEAVE -> {
        int player = player(varint());
        int code = in.get();
        if (code < 0 || code >= CAUSES.size()) {
          throw bad("cause " + code);
        }
        inputs.leave(player, CAUSES.get(code));
      }
      case ReplayFormat.COMMAND -> {
        long both = varint();
        int command = (int) both & (1 << ReplayFormat.COMMAND_BITS) - 1;
        command(inputs, player(both >>> ReplayFormat.COMMAND_BITS), command, varint());
      }
      case ReplayFormat.MOVE -> {
        long both = varint();
        command(inputs, player(both >>> 2), 0, both & 3);
      }
      case ReplayFormat.ATTACK ->
          inputs.command(player(varint()), checked(CommandWord.of(1, 0)), 0);
      case ReplayFormat.CHAT -> {
        int player = player(varint());
        inputs.chat(player, text(TickInputs.MAX_CHAT_CHARACTERS));
      }
      default -> throw bad("input of kind " + kind);
    }
  }

  private void command(TickInputs inputs, int player, int command, long arguments)
      throws ReplayFormatException {
    inputs.command(player, checked(CommandWord.of(command, arguments)), in.getInt());
  }

  private long checked(long word) throws ReplayFormatException {
    if (!schema.allows(word)) {
      throw bad("command %x".formatted(word));
    }
    return word;
  }

  private int player(long value) throws ReplayFormatException {
    if (value < 0 || value >= WorldConfig.MAX_PLAYERS) {
      throw bad("player " + value);
    }
    return (int) value;
  }

  private String text(int characters) throws ReplayFormatException {
    long length = varint();
    if (length < 0 || length > 4L * characters || length > in.remaining()) {
      throw bad("text of " + length + " bytes");
    }
    return decode((int) length);
  }

  private String decode(int length) throws ReplayFormatException {
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      return utf8.decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw bad("text that is not UTF-8", e);
    }
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
    return bad(what + " is not allowed", null);
  }

  private ReplayFormatException bad(String what, Exception cause) {
    return new ReplayFormatException("%s: tick %d: %s".formatted(where, tick, what), cause);
  }
}
