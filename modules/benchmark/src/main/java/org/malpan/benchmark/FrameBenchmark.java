package org.malpan.benchmark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.client.BoardPackets;
import org.malpan.dialect.DialectClientFormat;
import org.malpan.dialect.DialectException;
import org.malpan.dialect.Dialects;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameSink;
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

/** Cutting what one read brought into frames: 1, 2 or 100 moves of 7 bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class FrameBenchmark implements FrameSink {

  @Param({"1", "2", "100"})
  private int frames;

  private final FrameAssembler assembler = new FrameAssembler(stress().layout());
  private final ByteBuffer read = ByteBuffer.allocateDirect(4096).order(ByteOrder.LITTLE_ENDIAN);
  private int end;
  private int seen;

  private static DialectClientFormat stress() {
    try {
      return Dialects.clientNamed("classic-stress", BoardPackets.GAME).orElseThrow();
    } catch (DialectException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Encodes the moves. */
  @Setup
  public void encode() {
    assembler.loggedIn();
    for (int i = 0; i < frames; i++) {
      stress().encodeCommand(read, BoardCommands.move(Direction.LEFT), i);
    }
    end = read.position();
  }

  /** All frames lie whole in the buffer. */
  @Benchmark
  public int whole() {
    feed(0, end);
    return seen;
  }

  /** The last frame comes in two halves, as when a read ends within it. */
  @Benchmark
  public int split() {
    feed(0, end - 3);
    feed(end - 3, end);
    return seen;
  }

  private void feed(int from, int to) {
    read.limit(to).position(from);
    DecodeResult result = assembler.feed(read, this);
    if (!result.isOk()) {
      throw new IllegalStateException(result.toString());
    }
  }

  @Override
  public DecodeResult frame(ByteBuffer frame) {
    seen += frame.remaining();
    return DecodeResult.ok();
  }
}
