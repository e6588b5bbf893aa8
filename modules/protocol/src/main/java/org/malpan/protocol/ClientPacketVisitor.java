package org.malpan.protocol;

import org.malpan.game.CommandWord;

/**
 * Receives decoded client packets, frequent ones as bare values so that a command needs no object.
 * Called on the thread that decodes, one packet at a time, values already checked.
 */
public interface ClientPacketVisitor {

  /** See {@link ClientPacket.Login}. */
  void login(ClientPacket.Login login);

  /**
   * The player does something.
   *
   * @param word the command and its arguments, as a {@link CommandWord}
   * @param time the client's own stamp, 0 without one
   */
  void command(long word, int time);

  /**
   * Whether a line of chat may come now. Asked before its text is decoded and cleaned, which costs
   * more than all other packets; the line is dropped unread where it may not.
   */
  default boolean takesChat() {
    return true;
  }

  /** See {@link ClientPacket.Chat}. */
  void chat(String text);

  /**
   * A line of chat that nobody is told, since nothing visible is in it; the peer stays. Not called
   * for a line that was dropped unread.
   *
   * @param why in words for the peer
   */
  void chatRefused(String why);

  /** See {@link ClientPacket.Ping}. */
  void ping(long time);

  /** See {@link ClientPacket.HeartbeatAck}. */
  void heartbeatAck(long time);

  /** See {@link ClientPacket.AskRoundTrips}. */
  void askRoundTrips();

  /** See {@link ClientPacket.Leave}. */
  void leave();
}
