package org.malpan.protocol;

import java.nio.ByteBuffer;
import org.malpan.game.CommandWord;

/**
 * The little that a load tool needs of a wire format from the client's side: to come in, to act,
 * and to know its own echo. Stateless and safe for all threads.
 */
public interface ClientFormat {

  /** Room that any packet of these fits in. */
  int MAX_BYTES = 1024;

  /** Hears what a server says, as far as it matters here. */
  interface Sink {

    /** The login's answer. */
    void welcome(int id);

    /** An entity stands somewhere; {@code time} is 0 in formats without time stamps. */
    void moved(int id, int time);

    /** A sign of life is asked for. */
    void heartbeat(long time);
  }

  /** How the server's stream is cut. */
  FrameLayout layout();

  /** Whether commands carry a time stamp that comes back. */
  boolean carriesTime();

  /** Appends what precedes the first packet, perhaps nothing. */
  void encodePreamble(ByteBuffer out);

  /**
   * Appends a login under that name.
   *
   * @param choice the arguments of the game's login, packed
   */
  void encodeLogin(ByteBuffer out, String name, long choice);

  /**
   * Appends a command, or nothing where the format has no such packet.
   *
   * @param word the command and its arguments, as a {@link CommandWord}
   */
  void encodeCommand(ByteBuffer out, long word, int time);

  /** Appends a sign of life, or nothing where the format has none. */
  void encodeHeartbeatAck(ByteBuffer out, long time);

  /** Decodes one whole frame of a server; packets that do not matter here are passed over. */
  DecodeResult decode(ByteBuffer frame, Sink sink);
}
