package org.malpan.protocol;

import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/**
 * What a server says. Ids are small non-negative numbers, reused after a piece has left. Positions
 * are cells, ticks count from the match's start.
 */
public sealed interface ServerPacket {

  /**
   * The login's answer, and the only packet that introduces the own avatar.
   *
   * @param id the own piece; below 0 in a replay that follows nobody, never on a wire
   * @param tickRate ticks a second, 1..1000
   * @param board its size
   * @param view cells seen to each side of the avatar, per axis; 0 means the whole board
   * @param hp hit points now
   * @param maxHp hit points when whole, at least 1
   * @param score falls of others so far
   * @param resumeToken takes this session over later
   */
  record Welcome(
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
      long resumeToken)
      implements ServerPacket {}

  /**
   * Another piece came into view.
   *
   * @param npc whether the server plays it
   * @param name 1..20 printable characters
   */
  record PieceAdded(
      int id, PieceKind piece, boolean npc, int x, int y, int hp, int maxHp, int score, String name)
      implements ServerPacket {}

  /**
   * A piece in view, the own one included, stands on that cell. More than one cell from its last
   * place it was moved by the rules (a respawn), not by a step.
   *
   * @param time of the {@link ClientPacket.Move} that caused it, 0 when none did
   */
  record PieceMoved(int id, int x, int y, int time) implements ServerPacket {}

  /** A piece went out of view or left. */
  record PieceRemoved(int id) implements ServerPacket {}

  /** Hit points or score of a piece in view, the own one included, changed. */
  record PieceChanged(int id, int hp, int score) implements ServerPacket {}

  /**
   * A piece in view lost its last hit point; its respawn follows as a move.
   *
   * @param byId the attacker
   */
  record PieceFell(int id, int byId) implements ServerPacket {}

  /** A line of chat from a piece in view, the own one included. */
  record ChatHeard(int id, String text) implements ServerPacket {}

  /** Answers a {@link ClientPacket.Ping}: its time, and the tick the server is in. */
  record Pong(long time, long tick) implements ServerPacket {}

  /**
   * Forget all pieces but the own one: the pieces in view follow anew. Sent when packets had to be
   * dropped because the link was slow.
   */
  record ViewReset() implements ServerPacket {}

  /** Asks for a {@link ClientPacket.HeartbeatAck}; a peer that stays silent is taken for gone. */
  record Heartbeat(long time) implements ServerPacket {}

  /**
   * Answers a {@link ClientPacket.AskRoundTrips}: how long a player in view, the asker apart, takes
   * to answer the server.
   *
   * @param millis there and back by its last {@link Heartbeat}; 65,535 for all that is longer
   */
  record RoundTrip(int id, int millis) implements ServerPacket {}

  /**
   * The last packet of a session.
   *
   * @param text at most 200 printable characters for a person, perhaps none
   */
  record Closing(DisconnectReason reason, String text) implements ServerPacket {}
}
