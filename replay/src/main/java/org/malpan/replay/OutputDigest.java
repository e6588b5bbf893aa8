package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.malpan.protocol.WireFormat;
import org.malpan.server.FrameWriter;
import org.malpan.server.OutputObserver;
import org.malpan.server.PlayerStreams;

/**
 * Running hashes of what each player is told, in a native format whatever its link speaks: one a
 * player, and one over all of them. An event is encoded and summed once, however many are told.
 * Belongs to the thread that steps the world.
 */
final class OutputDigest implements OutputObserver, PlayerStreams.Receiver {

  private static final int MIX = 0x9E3779B1;

  private final ByteBuffer frame =
      ByteBuffer.allocate(WireFormat.MAX_SERVER_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();
  private final WireFormat format;
  private final int[] ofPlayer;

  /** Players that were told something since the last {@link #reset}. */
  private final BitSet told = new BitSet();

  private FrameWriter writer;
  private boolean encoded;
  private int eventHash;
  private int ofAll;
  private boolean spoke;

  OutputDigest(int maxPlayers, WireFormat format) {
    this.format = format;
    ofPlayer = new int[maxPlayers];
  }

  /** Begins anew. */
  void reset() {
    Arrays.fill(ofPlayer, 0);
    told.clear();
    ofAll = 0;
    spoke = false;
  }

  @Override
  public void event(FrameWriter event) {
    writer = event;
    encoded = false;
  }

  @Override
  public void told(int player) {
    encode();
    add(player);
  }

  @Override
  public void told(int[] players, int count) {
    if (count > 0) {
      encode();
    }
    for (int i = 0; i < count; i++) {
      add(players[i]);
    }
  }

  private void encode() {
    if (!encoded) {
      encoded = true;
      frame.clear();
      writer.write(format, frame);
      crc.reset();
      crc.update(frame.array(), 0, frame.position());
      eventHash = (int) crc.getValue();
    }
  }

  private void add(int player) {
    ofPlayer[player] = mix(ofPlayer[player], eventHash);
    ofAll = mix(ofAll, eventHash ^ player * MIX);
    told.set(player);
    spoke = true;
  }

  static int mix(int hash, int next) {
    return Integer.rotateLeft((hash ^ next) * MIX, 13);
  }

  /** The event at hand as bytes, once somebody was told. */
  ByteBuffer frame() {
    return frame;
  }

  /** Over all players, since the last reset. */
  int ofAll() {
    return ofAll;
  }

  /** Whether anybody was told anything since this was last asked. */
  boolean takeSpoke() {
    boolean was = spoke;
    spoke = false;
    return was;
  }

  /** Players that were told something since the last reset. */
  BitSet toldPlayers() {
    return told;
  }

  /** One player's, since the last reset. */
  int of(int player) {
    return ofPlayer[player];
  }

  @Override
  public void tell(int player) {
    told(player);
  }

  @Override
  public void tell(int[] players, int count) {
    told(players, count);
  }

  @Override
  public void joined(long session, int player) {}

  @Override
  public void refused(long session) {}

  @Override
  public void left(int player) {}
}
