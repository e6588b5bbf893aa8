package org.malpan.session;

import java.nio.ByteBuffer;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameSink;
import org.malpan.protocol.NativeFormat;

/**
 * From a link's bytes to packets: settles what the peer speaks, cuts frames, holds them to the
 * allowed rate, decodes. Used by the link's callbacks only.
 */
final class Intake {

  private final Session session;
  private final SessionLimits limits;
  private final ClientPacketVisitor visitor;
  private final TokenBucket packets;
  private final FrameSink frameSink = this::frame;
  private FrameAssembler assembler;

  /** Null once it is known what the peer speaks. */
  private FormatChoice choice;

  private long nowNanos;

  Intake(Session session, SessionLimits limits, ClientPacketVisitor visitor, long nowNanos) {
    this.session = session;
    this.limits = limits;
    this.visitor = visitor;
    packets = new TokenBucket(limits.packetsPerSecond(), limits.packetBurst(), nowNanos);
    assembler = new FrameAssembler(session.format().layout());
    choice = FormatChoice.on(session.format());
  }

  /** Larger frames are allowed from now on. */
  void loggedIn() {
    assembler.loggedIn();
  }

  void received(ByteBuffer bytes, long receivedNanos) {
    nowNanos = receivedNanos;
    if (choice == null || choose(bytes)) {
      feed(bytes);
    }
  }

  /** Says whether it is known what the peer speaks; what was looked at has then been read. */
  private boolean choose(ByteBuffer bytes) {
    FormatChoice looking = choice;
    switch (looking.look(bytes)) {
      case UNDECIDED -> {
        return false;
      }
      case AS_CONFIGURED -> {}
      case NATIVE -> {
        session.speaks(NativeFormat.INSTANCE);
        assembler = new FrameAssembler(NativeFormat.INSTANCE.layout());
      }
    }
    choice = null;
    feed(looking.seen());
    return true;
  }

  private void feed(ByteBuffer bytes) {
    switch (assembler.feed(bytes, frameSink)) {
      case DecodeResult.Ok _, DecodeResult.Stopped _ -> {}
      case DecodeResult.Violated(var violation, var detail) ->
          session.disconnect(violation.reason(), detail);
    }
  }

  private DecodeResult frame(ByteBuffer frame) {
    if (!packets.take(nowNanos)) {
      session.disconnect(
          DisconnectReason.RATE_LIMIT,
          "%d packets a second, bursts of %d"
              .formatted(limits.packetsPerSecond(), limits.packetBurst()));
      return new DecodeResult.Stopped();
    }
    DecodeResult result = session.format().decode(frame, visitor);
    return result.isOk() && !session.state().isOpen() ? new DecodeResult.Stopped() : result;
  }
}
