package org.malpan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.replay.JournalRecorder;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a tick costs when players are more but not denser: one to 16 cells, 14 in view, 4 moves/s
 * each at 30 Hz. Time by the number of players is the curve of the performance document.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WorldBenchmark implements WorldEvents {

  private static final Direction[] DIRECTIONS = Direction.values();
  private static final int CELLS_A_PLAYER = 16;
  private static final int TICK_RATE = 30;
  private static final int MOVES_A_SECOND = 4;

  @Param({"100", "1000", "2000", "5000", "10000"})
  private int players;

  private World world;
  private final TickInputs inputs = new TickInputs();
  private final Random random = new Random(3);
  private final int[] seen = new int[4096];
  private JournalRecorder recorder;
  private Path recording;
  private int told;

  /** Lets all players in, and opens a recording. */
  @Setup
  public void open() throws IOException {
    int side = (int) Math.sqrt((double) players * CELLS_A_PLAYER);
    world =
        new World(
            new BoardGame(),
            new WorldConfig(
                new BoardSize(side, side), WorldConfig.DEFAULT_VIEW, players, 0, 1, TICK_RATE));
    for (int i = 0; i < players; i++) {
      inputs.join(i, "player-" + i, PieceKind.QUEEN.code());
    }
    world.step(inputs, this);
    Path folder = Files.createTempDirectory("malpan-benchmark");
    recording = folder.resolve("ticks.mpr");
    recorder =
        JournalRecorder.create(
            recording,
            "benchmark",
            trouble -> {
              throw new IllegalStateException(trouble);
            });
    recorder.started(world);
  }

  /** Throws the recording away. */
  @TearDown
  public void close() throws IOException {
    recorder.stopped();
    Files.delete(recording);
    Files.delete(recording.getParent());
  }

  private void chooseMoves() {
    inputs.clear();
    for (int i = 0; i < players * MOVES_A_SECOND / TICK_RATE; i++) {
      inputs.command(random.nextInt(players), BoardCommands.move(DIRECTIONS[random.nextInt(4)]), i);
    }
  }

  /** A tick with the moves that are due in one. */
  @Benchmark
  public int step() {
    chooseMoves();
    world.step(inputs, this);
    return told;
  }

  /** The same tick while it is recorded, its state hash included. */
  @Benchmark
  public int recordedStep() {
    chooseMoves();
    world.step(inputs, this);
    recorder.ticked(world, inputs);
    return told;
  }

  /** The same tick and the hash of the state after it, which counts what has changed. */
  @Benchmark
  public long stateHash() {
    chooseMoves();
    world.step(inputs, this);
    return world.stateHash();
  }

  /** Whom one player sees. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public int inView() {
    return world.inView(random.nextInt(players), seen);
  }

  @Override
  public void joined(long session, int player) {
    told++;
  }

  @Override
  public void refused(long session) {
    told++;
  }

  @Override
  public void appeared(int viewer, int piece) {
    told++;
  }

  @Override
  public void vanished(int viewer, int piece) {
    told++;
  }

  @Override
  public void moved(int piece, int time, int[] viewers, int count) {
    told += count;
  }

  @Override
  public void changed(int piece, long fields, int[] viewers, int count) {
    told += count;
  }

  @Override
  public void happened(int event, int piece, int attacker, int[] viewers, int count) {
    told += count;
  }

  @Override
  public void said(int piece, String text, int[] viewers, int count) {
    told += count;
  }

  @Override
  public void left(int player) {
    told++;
  }
}
