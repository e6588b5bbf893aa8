package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;

/**
 * Hashes of what one client is told, as a recording has them: of a former recording each packet is
 * encoded again as it was then. Not thread-safe.
 */
final class ToldHashes {

  private final RecordedWire wire;
  private final ByteBuffer frame =
      ByteBuffer.allocate(WireFormat.MAX_SERVER_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();

  /** What the client knows of each entity, where a change tells unchanged fields too. */
  private final Map<Integer, FieldValues> known = new HashMap<>();

  ToldHashes(RecordedWire wire) {
    this.wire = wire;
  }

  /** The client is let in. */
  void welcome(ServerPacket.Welcome welcome) {
    known.put(welcome.id(), welcome.fields());
  }

  /**
   * The hash of a packet that tells of the world.
   *
   * @param sent its frame, as the link brought it
   */
  int of(ServerPacket packet, ByteBuffer sent) {
    crc.reset();
    if (!wire.isFormer()) {
      crc.update(sent);
      return (int) crc.getValue();
    }
    frame.clear();
    switch (packet) {
      case ServerPacket.PieceAdded(int id, _, _, _, _, FieldValues fields, _) -> {
        known.put(id, fields);
        wire.format().encode(frame, packet);
      }
      case ServerPacket.PieceChanged(int id, FieldValues changed) -> {
        FieldValues all = known.getOrDefault(id, FieldValues.NONE).with(changed);
        known.put(id, all);
        wire.format().encodeChanged(frame, id, changed.known(), all);
      }
      default -> wire.format().encode(frame, packet);
    }
    crc.update(frame.array(), 0, frame.position());
    return (int) crc.getValue();
  }
}
