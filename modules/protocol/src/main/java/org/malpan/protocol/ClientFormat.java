package org.malpan.protocol;

import java.nio.ByteBuffer;
import org.malpan.board.Direction;

/**
 * The little that a load tool needs of a wire format from the client's side: to come in, to move,
 * and to know its own echo. Stateless and safe for all threads.
 */
public interface ClientFormat {

  /** Room that any packet of these fits in. */
  int MAX_BYTES = 1024;

  /** Hears what a server says, as far as it matters here. */
  interface Sink {

    /** The login's answer. */
    void welcome(int id);

    /** A piece stands somewhere; {@code time} is 0 in formats without time stamps. */
    void moved(int id, int time);

    /** A sign of life is asked for. */
    void heartbeat(long time);
  }

  /** How the server's stream is cut. */
  FrameLayout layout();

  /** Whether moves carry a time stamp that comes back. */
  boolean carriesTime();

  /** Appends what precedes the first packet, perhaps nothing. */
  void encodePreamble(ByteBuffer out);

  /** Appends a login under that name. */
  void encodeLogin(ByteBuffer out, String name);

  /** Appends a step. */
  void encodeMove(ByteBuffer out, Direction direction, int time);

  /** Appends a sign of life, or nothing where the format has none. */
  void encodeHeartbeatAck(ByteBuffer out, long time);

  /** Decodes one whole frame of a server; packets that do not matter here are passed over. */
  DecodeResult decode(ByteBuffer frame, Sink sink);
}
