package org.malpan.benchmark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.dialect.DialectException;
import org.malpan.dialect.Dialects;
import org.malpan.protocol.ClientFormat;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.NativeClientFormat;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a packet costs in the native format and in dialects. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class CodecBenchmark implements ClientPacketVisitor {

  @Param({"malpan", "classic-8x8", "classic-stress", "classic-wide", "classic-rpg"})
  private String format;

  private WireFormat wire;
  private final ByteBuffer out = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer move = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
  private final ServerPacket.PieceAdded added =
      BoardPackets.added(17, PieceKind.PAWN, false, 99, 3, 40, 60, 7, "player-17");
  private int counter;
  private int seen;

  /** Chooses the format and encodes a move to decode. */
  @Setup
  public void choose() throws DialectException {
    ClientFormat client;
    if (format.equals("malpan")) {
      wire = NativeFormat.of(BoardPackets.GAME);
      client = new NativeClientFormat(BoardPackets.GAME);
    } else {
      wire = Dialects.named(format, BoardPackets.GAME).orElseThrow();
      client = Dialects.clientNamed(format, BoardPackets.GAME).orElseThrow();
    }
    client.encodeCommand(move, BoardCommands.move(Direction.LEFT), 77);
    move.flip();
  }

  /** The packet of which there are most. */
  @Benchmark
  public int encodeMoved() {
    out.clear();
    counter++;
    wire.encodeMoved(out, counter & 0xff, counter & 0x7f, counter & 0x3f, counter);
    return out.position();
  }

  /** The largest of the frequent packets. */
  @Benchmark
  public int encodeAdded() {
    out.clear();
    counter++;
    wire.encodeAdded(out, added);
    return out.position();
  }

  /** What a client sends most. */
  @Benchmark
  public int decodeMove() {
    move.position(0);
    DecodeResult result = wire.decode(move, this);
    if (!result.isOk()) {
      throw new IllegalStateException(result.toString());
    }
    return seen;
  }

  @Override
  public void command(long word, int time) {
    seen += (int) word + time;
  }

  @Override
  public void login(ClientPacket.Login login) {
    seen++;
  }

  @Override
  public void chat(String text) {
    seen++;
  }

  @Override
  public void chatRefused(String why) {
    seen++;
  }

  @Override
  public void ping(long time) {
    seen++;
  }

  @Override
  public void heartbeatAck(long time) {
    seen++;
  }

  @Override
  public void askRoundTrips() {
    seen++;
  }

  @Override
  public void leave() {
    seen++;
  }
}
