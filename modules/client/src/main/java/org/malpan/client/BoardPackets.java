package org.malpan.client;

import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.game.Schema;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.PlayedGame;
import org.malpan.protocol.ServerPacket;

/** Packets of the game 'board', in its own words. */
public final class BoardPackets {

  /** The game itself. */
  public static final Game GAME = new BoardGame();

  private static final PlayedGame PLAYED = PlayedGame.of(GAME);
  private static final Schema SCHEMA = GAME.schema();
  private static final int HP = SCHEMA.indexOf(BoardGame.HP);
  private static final int MAX_HP = SCHEMA.indexOf(BoardGame.MAX_HP);
  private static final int SCORE = SCHEMA.indexOf(BoardGame.SCORE);
  private static final int FELL = SCHEMA.indexOf(BoardGame.FELL);

  private BoardPackets() {}

  /** See {@link ClientPacket.Login}; throws {@link IllegalArgumentException} for a bad name. */
  public static ClientPacket.Login login(String name, PieceKind piece) {
    return new ClientPacket.Login(
        NativeFormat.VERSION, PLAYED.id(), name, BoardCommands.login(piece), 0);
  }

  /** See {@link ServerPacket.Welcome}. */
  public static ServerPacket.Welcome welcome(
      int id,
      int tickRate,
      BoardSize board,
      int view,
      PieceKind piece,
      int x,
      int y,
      int hp,
      int maxHp,
      int score,
      long resumeToken) {
    return new ServerPacket.Welcome(
        id,
        tickRate,
        board,
        view,
        PLAYED,
        piece.code(),
        x,
        y,
        fields(hp, maxHp, score),
        resumeToken);
  }

  /** See {@link ServerPacket.PieceAdded}. */
  public static ServerPacket.PieceAdded added(
      int id,
      PieceKind piece,
      boolean npc,
      int x,
      int y,
      int hp,
      int maxHp,
      int score,
      String name) {
    return new ServerPacket.PieceAdded(id, piece.code(), npc, x, y, fields(hp, maxHp, score), name);
  }

  private static FieldValues fields(int hp, int maxHp, int score) {
    return FieldValues.NONE.with(HP, hp).with(MAX_HP, maxHp).with(SCORE, score);
  }

  /** See {@link ServerPacket.PieceChanged}. */
  public static ServerPacket.PieceChanged changed(int id, int hp, int score) {
    return new ServerPacket.PieceChanged(id, FieldValues.NONE.with(HP, hp).with(SCORE, score));
  }

  /** A piece lost its last hit point to another. */
  public static ServerPacket.Happened fell(int id, int byId) {
    return new ServerPacket.Happened(id, FELL, byId);
  }
}
