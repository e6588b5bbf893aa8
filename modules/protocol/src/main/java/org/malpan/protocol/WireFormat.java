package org.malpan.protocol;

import java.nio.ByteBuffer;

/**
 * The server's side of a wire format: cuts and decodes what clients send, encodes what they get.
 * Stateless and safe for all threads.
 *
 * <p>Each encoding method appends one whole frame to a little-endian {@code out} that has at least
 * {@link #MAX_SERVER_FRAME_BYTES} left, or nothing when the format has no such packet. Frequent
 * packets come as bare values: one encoding serves all receivers, and none is allocated.
 */
public interface WireFormat {

  /** Room that any one encoded server packet fits in. */
  int MAX_SERVER_FRAME_BYTES = 1024;

  /** The name on the command line and in logs. */
  String name();

  /** The format in which the same game is spoken natively; the same object each time. */
  WireFormat nativeFormat();

  /** How the client's stream is cut into frames. */
  FrameLayout layout();

  /** Whether clients answer heartbeats; of others silence says nothing. */
  boolean hasHeartbeat();

  /** Decodes one whole frame and calls the visitor once, or says what is wrong with it. */
  DecodeResult decode(ByteBuffer frame, ClientPacketVisitor visitor);

  /** Appends what precedes the server's first frame, perhaps nothing. */
  void encodePreamble(ByteBuffer out);

  /** See {@link ServerPacket.Welcome}. */
  void encodeWelcome(ByteBuffer out, ServerPacket.Welcome welcome);

  /** See {@link ServerPacket.PieceAdded}. */
  void encodeAdded(ByteBuffer out, EntityView entity);

  /** See {@link ServerPacket.PieceMoved}. */
  void encodeMoved(ByteBuffer out, int id, int x, int y, int time);

  /** See {@link ServerPacket.PieceRemoved}. */
  void encodeRemoved(ByteBuffer out, int id);

  /**
   * See {@link ServerPacket.PieceChanged}.
   *
   * @param fields those that changed, a bit for each by its place in the schema; those that players
   *     are not told are left out
   */
  void encodeChanged(ByteBuffer out, int id, long fields, FieldSource source);

  /** See {@link ServerPacket.Happened}. */
  void encodeHappened(ByteBuffer out, int id, int event, int argument);

  /** See {@link ServerPacket.ChatHeard}. */
  void encodeChat(ByteBuffer out, int id, String text);

  /**
   * See {@link ServerPacket.ViewReset}.
   *
   * @return false when the format has none: its clients cannot be given a view anew
   */
  boolean encodeViewReset(ByteBuffer out);

  /** See {@link ServerPacket.Pong}. */
  void encodePong(ByteBuffer out, long time, long tick);

  /** See {@link ServerPacket.Heartbeat}. */
  void encodeHeartbeat(ByteBuffer out, long time);

  /** See {@link ServerPacket.RoundTrip}. */
  void encodeRoundTrip(ByteBuffer out, int id, int millis);

  /** See {@link ServerPacket.Closing}. */
  void encodeClosing(ByteBuffer out, DisconnectReason reason, String text);

  /** What the encoded frame that starts at {@code offset} means to a full outbox. */
  FrameRole role(ByteBuffer frames, int offset);

  /** The entity of a {@link FrameRole#MOVED} frame. */
  int pieceOf(ByteBuffer frames, int offset);

  /** Appends any server packet. */
  default void encode(ByteBuffer out, ServerPacket packet) {
    switch (packet) {
      case ServerPacket.Welcome p -> encodeWelcome(out, p);
      case ServerPacket.PieceAdded p -> encodeAdded(out, p);
      case ServerPacket.PieceMoved p -> encodeMoved(out, p.id(), p.x(), p.y(), p.time());
      case ServerPacket.PieceRemoved p -> encodeRemoved(out, p.id());
      case ServerPacket.PieceChanged p ->
          encodeChanged(out, p.id(), p.fields().known(), p.fields());
      case ServerPacket.Happened p -> encodeHappened(out, p.id(), p.event(), p.argument());
      case ServerPacket.ChatHeard p -> encodeChat(out, p.id(), p.text());
      case ServerPacket.ViewReset _ -> {
        boolean _ = encodeViewReset(out);
      }
      case ServerPacket.Pong p -> encodePong(out, p.time(), p.tick());
      case ServerPacket.Heartbeat p -> encodeHeartbeat(out, p.time());
      case ServerPacket.RoundTrip p -> encodeRoundTrip(out, p.id(), p.millis());
      case ServerPacket.Closing p -> encodeClosing(out, p.reason(), p.text());
    }
  }
}
