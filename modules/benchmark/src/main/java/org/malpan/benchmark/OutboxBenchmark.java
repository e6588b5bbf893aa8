package org.malpan.benchmark;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.EncodedFrame;
import org.malpan.session.Session;
import org.malpan.session.SessionEnd;
import org.malpan.session.SessionLimits;
import org.malpan.session.SessionListener;
import org.malpan.session.Sessions;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.SendBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a move costs a session's outbox: with a link that keeps up, 14 moves a send; and with one
 * that is slow, where a full outbox makes room by coalescing the moves of 66 pieces.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OutboxBenchmark implements SessionListener {

  private static final int MOVES = 14;
  private static final int PIECES = 66;

  /** Takes everything, or seems to have more on its way than it can send. */
  private static final class SlowLink implements Link {
    int pending;
    long taken;

    /** The one buffer that is out at a time; a larger one takes its place. */
    private SendBuffer lent = SendBuffer.offHeap(512);

    @Override
    public long id() {
      return 1;
    }

    @Override
    public InetSocketAddress remote() {
      return new InetSocketAddress("127.0.0.1", 5);
    }

    @Override
    public boolean send(ByteBuffer bytes) {
      taken += bytes.remaining();
      return true;
    }

    @Override
    public SendBuffer lend(int bytes) {
      if (lent.capacity() < bytes) {
        lent = SendBuffer.offHeap(bytes);
      }
      return lent;
    }

    @Override
    public boolean send(SendBuffer buffer, int count) {
      taken += count;
      return true;
    }

    @Override
    public int pendingBytes() {
      return pending;
    }

    @Override
    public void close(CloseReason reason) {
      throw new IllegalStateException("closed: " + reason);
    }
  }

  private final SlowLink link = new SlowLink();
  private final EncodedFrame frame = new EncodedFrame();
  private Session session;
  private final NativeFormat format = NativeFormat.of(BoardPackets.GAME);
  private int next;

  /** Lets a player in. */
  @Setup
  public void join() {
    SessionLimits limits =
        new SessionLimits(
            5_000,
            5_000,
            15_000,
            100,
            20,
            ChatLimits.DEFAULT,
            new AddressLimits(2, 1_000, 64, true),
            3,
            8,
            8,
            64 * 1024,
            10_000);
    LinkListener peer =
        new Sessions(limits, System::nanoTime, () -> 0, this)
            .acceptor(format)
            .accepted(link.remote());
    peer.opened(link);
    ByteBuffer login = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    NativeClientCodec.encodePreamble(login);
    new NativeClientCodec(BoardPackets.GAME)
        .encode(login, BoardPackets.login("Hanna", PieceKind.KNIGHT));
    peer.received(link, login.flip());
    boolean _ =
        session.admit(
            BoardPackets.welcome(4, 30, BoardSize.CHESS, 0, PieceKind.KNIGHT, 1, 1, 90, 100, 0, 1));
    boolean _ = session.outbox().flush(0);
  }

  private void append() {
    next = (next + 1) % PIECES;
    format.encodeMoved(frame.begin(), next, next, next, 0);
    boolean _ = session.outbox().append(frame);
  }

  /** One tick of a link that keeps up: encode, append, send. */
  @Benchmark
  public long keepsUp() {
    for (int i = 0; i < MOVES; i++) {
      append();
    }
    boolean _ = session.outbox().flush(0);
    return link.taken;
  }

  /** One move for a link that takes nothing: now and then it pays for making room. */
  @Benchmark
  public long slow() {
    link.pending = 50_000;
    append();
    return link.taken;
  }

  @Override
  public void loggedIn(Session loggedIn, ClientPacket.Login login) {
    session = loggedIn;
  }

  @Override
  public void inboxReady(Session ready) {
    // Nobody plays.
  }

  @Override
  public void roundTripsAsked(Session session) {
    // Nobody asks here.
  }

  @Override
  public void closed(Session closed, SessionEnd end) {
    throw new IllegalStateException("closed: " + end);
  }
}
