package org.malpan.session;

import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.PlayedGame;
import org.malpan.protocol.ServerPacket;

/** The game that sessions are tested with. */
final class Board {

  static final BoardGame GAME = new BoardGame();
  static final NativeFormat FORMAT = NativeFormat.of(GAME);
  static final NativeClientCodec CODEC = new NativeClientCodec(GAME);
  static final ClientPacket.Login LOGIN =
      new ClientPacket.Login(
          NativeFormat.VERSION, "board", "Hanna", BoardCommands.login(PieceKind.KNIGHT), 0);
  static final ServerPacket.Welcome WELCOME =
      new ServerPacket.Welcome(
          4,
          30,
          BoardSize.CHESS,
          0,
          PlayedGame.of(GAME),
          PieceKind.KNIGHT.code(),
          1,
          1,
          FieldValues.NONE.with(0, 90).with(1, 100).with(2, 0),
          1);

  private Board() {}
}
