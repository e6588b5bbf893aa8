package org.malpan.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.protocol.ClientFormat;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/** One client of a stress run. */
final class StressClient implements LinkListener, ClientFormat.Sink {

  private final StressRun run;
  private final ClientFormat format;
  private final String name;
  private final FrameAssembler assembler;
  private volatile Link link;
  private volatile boolean leaving;
  private int id = -1;

  /** When the move under way was sent; 0 when none is. For formats without time stamps. */
  private volatile long sentMillis;

  long nextMoveMillis;

  StressClient(StressRun run, ClientFormat format, int number) {
    this.run = run;
    this.format = format;
    this.name = "stress" + number;
    assembler = new FrameAssembler(format.layout());
    assembler.loggedIn();
  }

  @Override
  public void opened(Link opened) {
    ByteBuffer out = buffer();
    format.encodePreamble(out);
    format.encodeLogin(out, name, BoardCommands.login(PieceKind.PAWN));
    boolean _ = opened.send(out.flip());
  }

  @Override
  public void received(Link from, ByteBuffer bytes) {
    link = from;
    DecodeResult result = assembler.feed(bytes, frame -> format.decode(frame, this));
    if (!result.isOk()) {
      run.failed(name + ": " + result);
      from.close(CloseReason.LOCAL);
    }
  }

  @Override
  public void welcome(int ownId) {
    id = ownId;
    run.welcomed(this);
  }

  @Override
  public void moved(int mover, int time) {
    run.packet();
    if (mover != id) {
      return;
    }
    long now = run.nowMillis();
    if (format.carriesTime()) {
      if (time != 0) {
        run.echoed((int) now - time);
      }
    } else if (sentMillis != 0) {
      run.echoed(now - sentMillis);
      sentMillis = 0;
    }
  }

  @Override
  public void heartbeat(long time) {
    ByteBuffer out = buffer();
    format.encodeHeartbeatAck(out, time);
    boolean _ = link.send(out.flip());
  }

  @Override
  public void closed(Link closed, CloseReason reason, String detail) {
    run.closed(this, leaving ? "" : name + ": " + reason.label() + " " + detail);
  }

  /** Takes a step. */
  void move(Direction direction, long nowMillis) {
    ByteBuffer out = buffer();
    // Never 0: that would say 'no move'.
    format.encodeCommand(out, BoardCommands.move(direction), Math.max(1, (int) nowMillis));
    sentMillis = nowMillis;
    boolean _ = link.send(out.flip());
  }

  void leave() {
    leaving = true;
    link.close(CloseReason.LOCAL);
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
  }
}
