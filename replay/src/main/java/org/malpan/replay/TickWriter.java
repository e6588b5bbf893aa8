package org.malpan.replay;

import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.world.LeaveCause;
import org.malpan.world.TickInputs;

/** Encodes ticks: how many inputs, each of them, the state's hash afterwards. */
final class TickWriter implements TickInputs.Visitor {

  private final ByteSink out;

  TickWriter(ByteSink out) {
    this.out = out;
  }

  void write(TickInputs inputs, long stateHash) {
    out.varint(inputs.size());
    inputs.forEach(this);
    out.i32((int) stateHash);
  }

  @Override
  public void join(long session, String name, PieceKind piece) {
    out.u8(ReplayFormat.JOIN);
    out.varint(session);
    out.u8(piece.code());
    out.text(name);
  }

  @Override
  public void leave(int player, LeaveCause cause) {
    out.u8(ReplayFormat.LEAVE);
    out.varint(player);
    out.u8(cause.ordinal());
  }

  @Override
  public void move(int player, Direction direction, int time) {
    out.u8(ReplayFormat.MOVE);
    out.varint((long) player << 2 | direction.code());
    out.i32(time);
  }

  @Override
  public void attack(int player) {
    out.u8(ReplayFormat.ATTACK);
    out.varint(player);
  }

  @Override
  public void chat(int player, String text) {
    out.u8(ReplayFormat.CHAT);
    out.varint(player);
    out.text(text);
  }
}
