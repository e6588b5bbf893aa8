package org.malpan.protocol;

import org.malpan.game.BoardSize;

/**
 * What a server says. Ids are small non-negative numbers, reused after a piece has left. Positions
 * are cells, ticks count from the match's start.
 */
public sealed interface ServerPacket {

  /**
   * The login's answer, and the only packet that introduces the own avatar.
   *
   * @param id the own avatar; below 0 in a replay that follows nobody, never on a wire
   * @param tickRate ticks a second, 1..1000
   * @param board its size
   * @param view cells seen to each side of the avatar, per axis; 0 means the whole board
   * @param game by whose schema all that follows is laid out
   * @param kind the avatar's, as its place in the schema
   * @param fields all that the avatar's player is told
   * @param resumeToken takes this session over later
   */
  record Welcome(
      int id,
      int tickRate,
      BoardSize board,
      int view,
      PlayedGame game,
      int kind,
      int x,
      int y,
      FieldValues fields,
      long resumeToken)
      implements ServerPacket {}

  /**
   * Another entity came into view.
   *
   * @param kind its place in the schema
   * @param npc whether the server plays it
   * @param fields all that viewers are told
   * @param name at most 20 printable characters
   */
  record PieceAdded(int id, int kind, boolean npc, int x, int y, FieldValues fields, String name)
      implements ServerPacket, EntityView {

    @Override
    public int field(int index) {
      return fields.field(index);
    }
  }

  /**
   * A piece in view, the own one included, stands on that cell. More than one cell from its last
   * place it was moved by the rules (a respawn), not by a step.
   *
   * @param time of the {@link ClientPacket.Command} that caused it, 0 when none did
   */
  record PieceMoved(int id, int x, int y, int time) implements ServerPacket {}

  /** A piece went out of view or left. */
  record PieceRemoved(int id) implements ServerPacket {}

  /**
   * Fields of an entity in view, the own avatar included, changed.
   *
   * @param fields those that changed
   */
  record PieceChanged(int id, FieldValues fields) implements ServerPacket {}

  /**
   * Something happened to an entity in view, the own avatar included.
   *
   * @param event its place in the schema
   * @param argument what it carries, such as another entity's id; 0 for nothing
   */
  record Happened(int id, int event, int argument) implements ServerPacket {}

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
