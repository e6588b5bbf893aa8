package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.malpan.game.Game;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;

/** The format in which a recording has what the players were told. */
final class RecordedWire {

  /** The version that recordings had before they named one. */
  static final int FORMER = 1;

  private static final int PREAMBLE_ROOM = 16;

  private final Game game;
  private final WireFormat format;

  private RecordedWire(Game game, WireFormat format) {
    this.game = game;
    this.format = format;
  }

  /** That of recordings that are written now. */
  static RecordedWire present(Game game) {
    return new RecordedWire(game, NativeFormat.of(game));
  }

  /** That of a recording; throws when its game or its format is not here. */
  static RecordedWire of(ReplayMetadata metadata) throws ReplayFormatException {
    Game game = metadata.game().here();
    return switch (metadata.wire()) {
      case FORMER -> new RecordedWire(game, FormerBoardFormat.of(game));
      case NativeFormat.VERSION -> present(game);
      default ->
          throw new ReplayFormatException(
              "recorded with version %d of the protocol; this program knows versions %d to %d"
                  .formatted(metadata.wire(), FORMER, NativeFormat.VERSION));
    };
  }

  /** What encodes it. */
  WireFormat format() {
    return format;
  }

  /** Whether it is that of former recordings, in which a change tells unchanged fields too. */
  boolean isFormer() {
    return format instanceof FormerBoardFormat;
  }

  /**
   * What a frame says.
   *
   * @throws ReplayFormatException when the bytes are not one frame
   */
  ServerPacket packet(byte[] frame) throws ReplayFormatException {
    return format instanceof FormerBoardFormat former ? former.packet(frame) : presentPacket(frame);
  }

  private ServerPacket presentPacket(byte[] frame) throws ReplayFormatException {
    NativeClientCodec codec = new NativeClientCodec(game);
    FrameAssembler assembler = NativeClientCodec.newAssembler();
    ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE_ROOM);
    NativeClientCodec.encodePreamble(preamble);
    DecodeResult _ = assembler.feed(preamble.flip(), _ -> DecodeResult.ok());
    List<ServerPacket> packets = new ArrayList<>();
    DecodeResult result =
        assembler.feed(
            ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN),
            part -> codec.decode(part, packets::add));
    if (!result.isOk() || packets.size() != 1) {
      throw noFrame(frame);
    }
    return packets.getFirst();
  }

  static ReplayFormatException noFrame(byte[] frame) {
    return new ReplayFormatException("%d bytes are not one frame".formatted(frame.length));
  }

  /** A packet in the words of the game. */
  String text(ServerPacket packet) {
    return PacketWords.text(game.schema(), packet);
  }
}
