package org.malpan.replay;

import org.malpan.game.CommandWord;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;

/** Encodes ticks: how many inputs, each of them, and perhaps the state's hash afterwards. */
final class TickWriter implements TickInputs.Visitor {

  /** What the largest input takes, and more: the limit may be passed by one. */
  private static final int LARGEST_INPUT_BYTES = 1024;

  private static final int FULL_BYTES = ReplayFormat.MAX_CHUNK_BYTES - LARGEST_INPUT_BYTES;

  private final ByteSink out;

  /** Quiet ticks in a row, not appended yet. */
  private int quiet;

  TickWriter(ByteSink out) {
    this.out = out;
  }

  /**
   * Appends a tick.
   *
   * @return false when it has more inputs than a chunk may hold, which spoils what was appended
   */
  boolean write(TickInputs inputs, int stateHash) {
    if (inputs.size() > ReplayFormat.MAX_TICK_INPUTS) {
      return false;
    }
    flush();
    out.varint(inputs.size());
    inputs.forEach(this);
    out.i32(stateHash);
    return !isFull();
  }

  /**
   * Appends a tick without inputs and without its hash.
   *
   * @return false when so many have come in a row that this one needs its hash; then it is not
   *     appended
   */
  boolean writeQuiet() {
    if (quiet == ReplayFormat.MAX_QUIET_TICKS) {
      return false;
    }
    quiet++;
    return true;
  }

  /** Appends what is still held back: before the end of a chunk. */
  void flush() {
    if (quiet > 0) {
      out.varint(ReplayFormat.QUIET + quiet);
      quiet = 0;
    }
  }

  /** From here on inputs are dropped, so that no tick makes the sink grow without end. */
  private boolean isFull() {
    return out.size() > FULL_BYTES;
  }

  @Override
  public void join(long session, String name, long login) {
    if (!isFull()) {
      out.u8(ReplayFormat.JOIN);
      out.varint(session);
      out.varint(login);
      out.text(name);
    }
  }

  @Override
  public void leave(int player, LeaveCause cause) {
    if (!isFull()) {
      out.u8(ReplayFormat.LEAVE);
      out.varint(player);
      out.u8(cause.ordinal());
    }
  }

  @Override
  public void command(int player, long word, int time) {
    if (!isFull()) {
      out.u8(ReplayFormat.COMMAND);
      out.varint((long) player << ReplayFormat.COMMAND_BITS | CommandWord.command(word));
      out.varint(CommandWord.arguments(word));
      out.i32(time);
    }
  }

  @Override
  public void chat(int player, String text) {
    if (!isFull()) {
      out.u8(ReplayFormat.CHAT);
      out.varint(player);
      out.text(text);
    }
  }
}
