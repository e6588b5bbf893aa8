package org.malpan.server;

import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;

/** The game that servers are tested with. */
final class TestBoard {

  static final BoardGame GAME = new BoardGame();
  static final NativeFormat FORMAT = NativeFormat.of(GAME);
  static final NativeClientCodec CODEC = new NativeClientCodec(GAME);

  private TestBoard() {}

  static ClientPacket.Login login(String name, PieceKind piece) {
    return new ClientPacket.Login(
        NativeFormat.VERSION, "board", name, BoardCommands.login(piece), 0);
  }
}
