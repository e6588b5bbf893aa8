package org.malpan.replay;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.function.Consumer;
import org.malpan.protocol.WireFormat;
import org.malpan.server.FrameWriter;
import org.malpan.server.OutputObserver;

/**
 * Makes chunks of what the players are told, a chunk of it for each of the ticks. Tick thread.
 * {@code docs/replay-format.md} has the layout.
 */
final class OutputWriter implements OutputObserver {

  /** Frames of one chunk; a crowd on one small board can make more than a file should hold. */
  static final int MAX_FRAME_BYTES = ReplayFormat.MAX_CHUNK_BYTES / 2;

  private final OutputDigest digest;
  private final Consumer<JournalChunk> chunks;
  private final ByteSink hashes = new ByteSink();
  private final ByteSink frames = new ByteSink();
  private final ByteSink receivers = new ByteSink();
  private boolean framesKept;
  private long framesTick = -1;
  private int receiverCount;

  /** Ticks of the chunk at hand that are done, and the last of them with an entry, plus one. */
  private int ticks;

  private int lastHash;
  private int lastFrames;

  /** Of the frames, those of whole ticks; and their last tick. */
  private int wholeFrameBytes;

  private int lastWholeFrames;

  /** Whether the hashes are those of whole ticks. */
  private boolean hashesKept = true;

  OutputWriter(
      int maxPlayers, WireFormat format, boolean framesKept, Consumer<JournalChunk> chunks) {
    digest = new OutputDigest(maxPlayers, format);
    this.framesKept = framesKept;
    this.chunks = chunks;
  }

  @Override
  public void event(FrameWriter event) {
    endEvent();
    digest.event(event);
  }

  @Override
  public void told(int player) {
    digest.told(player);
    if (framesKept) {
      receivers.varint(player);
      receiverCount++;
    }
  }

  @Override
  public void told(int[] players, int count) {
    digest.told(players, count);
    for (int i = 0; i < count && framesKept; i++) {
      receivers.varint(players[i]);
      receiverCount++;
    }
  }

  private void endEvent() {
    if (receiverCount == 0) {
      return;
    }
    if (frames.size() + receivers.size() > MAX_FRAME_BYTES) {
      // Nothing of this tick or later: a reader sees that the frames end here.
      framesKept = false;
    } else {
      if (framesTick != ticks) {
        if (lastFrames > 0) {
          frames.varint(0);
        }
        frames.varint(ticks + 1 - lastFrames);
        lastFrames = ticks + 1;
        framesTick = ticks;
      }
      ByteBuffer frame = digest.frame();
      frames.varint(frame.position());
      frames.bytes(frame.array(), frame.position());
      frames.varint(receiverCount);
      frames.bytes(receivers);
    }
    receivers.clear();
    receiverCount = 0;
  }

  /** The tick is over. */
  void endTick() {
    endEvent();
    ticks++;
    wholeFrameBytes = frames.size();
    lastWholeFrames = lastFrames;
    if (digest.takeSpoke()) {
      hashes.varint(ticks - lastHash);
      hashes.i32(digest.ofAll());
      lastHash = ticks;
    }
  }

  /** Forgets what was told in a tick that is not over and never will be: the last call but one. */
  void dropUnfinishedTick() {
    receivers.clear();
    receiverCount = 0;
    frames.cutTo(wholeFrameBytes);
    lastFrames = lastWholeFrames;
    // Each player's runs on from tick to tick and cannot be taken back.
    hashesKept = !digest.takeSpoke();
  }

  /** Hands over what is there of the ticks since {@code chunkTick}. */
  void endChunk(long chunkTick) {
    if (ticks > 0) {
      if (hashesKept) {
        chunks.accept(new JournalChunk(ReplayFormat.OUTPUT_HASHES, chunkTick, hashes()));
      }
      if (lastFrames > 0) {
        frames.varint(0);
        frames.varint(0);
        chunks.accept(new JournalChunk(ReplayFormat.OUTPUT_FRAMES, chunkTick, frames.copy()));
      }
    }
    frames.clear();
    digest.reset();
    ticks = 0;
    lastHash = 0;
    lastFrames = 0;
    wholeFrameBytes = 0;
    lastWholeFrames = 0;
    framesTick = -1;
  }

  private byte[] hashes() {
    ByteSink payload = new ByteSink();
    payload.varint(ticks);
    payload.bytes(hashes);
    payload.varint(0);
    hashes.clear();
    BitSet told = digest.toldPlayers();
    int last = 0;
    for (int player = told.nextSetBit(0); player >= 0; player = told.nextSetBit(player + 1)) {
      payload.varint(player + 1 - last);
      payload.i32(digest.of(player));
      last = player + 1;
    }
    payload.varint(0);
    return payload.copy();
  }
}
