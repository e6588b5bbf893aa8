package org.malpan.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.replay.JournalRecorder;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayPlayer;
import org.malpan.replay.ReplayVerifier;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;

/**
 * How long a seek takes at worst, how long it takes to verify a match, and what a player-minute
 * takes on disk: on recordings of matches that are computed here, without a server. A plain program
 * and no JMH benchmark: the worst of random seeks counts, not the mean.
 */
public final class SeekBenchmark {

  private static final int TICK_RATE = 30;
  private static final int MOVES_PER_SECOND = 4;
  private static final int SEEKS = 300;

  private SeekBenchmark() {}

  /** Prints a line for each match. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("malpan-seek");
    try {
      measure("10 players, 1 h, 8x8", folder, new BoardSize(8, 8), 10, 3600);
      measure("10 players, 10 min, 8x8", folder, new BoardSize(8, 8), 10, 600);
      measure("1,000 players, 10 min, 400x400", folder, new BoardSize(400, 400), 1000, 600);
    } finally {
      Files.delete(folder);
    }
  }

  private static void measure(String name, Path folder, BoardSize board, int players, int seconds)
      throws Exception {
    Path path = folder.resolve("match.mpr");
    record(path, board, players, seconds);
    try (ReplayFile file = ReplayFile.open(path)) {
      ReplayPlayer player = new ReplayPlayer(file);
      Random random = new Random(1);
      long last = file.lastTick();
      double[] millis = new double[SEEKS];
      for (int i = -SEEKS / 3; i < SEEKS; i++) {
        long start = System.nanoTime();
        player.seek(random.nextLong(last + 1));
        if (i >= 0) {
          millis[i] = (System.nanoTime() - start) / 1e6;
        }
      }
      Arrays.sort(millis);
      long start = System.nanoTime();
      ReplayVerifier.Result result = ReplayVerifier.verify(file);
      System.out.printf(
          "%-32s seek median %.1f ms, worst %.1f ms; %s in %.2f s;"
              + " %,d bytes, %.0f a player-minute, %d keyframes%n",
          name,
          millis[SEEKS / 2],
          millis[SEEKS - 1],
          result,
          (System.nanoTime() - start) / 1e9,
          file.size(),
          file.size() / (players * seconds / 60.0),
          file.keyframes().size());
    } finally {
      Files.delete(path);
    }
  }

  private static void record(Path path, BoardSize board, int players, int seconds)
      throws Exception {
    World world =
        new World(
            new BoardGame(),
            new WorldConfig(board, WorldConfig.defaultView(board), players, 5, 7, TICK_RATE));
    JournalRecorder recorder =
        JournalRecorder.create(
            path,
            "SeekBenchmark",
            trouble -> {
              throw new IllegalStateException(trouble);
            });
    recorder.started(world);
    Random random = new Random(2);
    TickInputs inputs = new TickInputs();
    for (int tick = 0; tick < seconds * TICK_RATE; tick++) {
      inputs.clear();
      for (int player = 0; player < players; player++) {
        if (tick == 0) {
          inputs.join(player, "player-" + player, PieceKind.values()[player % 6].code());
        } else if (random.nextInt(TICK_RATE) < MOVES_PER_SECOND) {
          if (random.nextInt(10) == 0) {
            inputs.command(player, BoardCommands.attack(), 0);
          } else {
            inputs.command(
                player, BoardCommands.move(Direction.values()[random.nextInt(4)]), tick * 33);
          }
        }
      }
      world.step(inputs, new Unheard());
      recorder.ticked(world, inputs);
      if (tick % (20 * TICK_RATE) == 0) {
        letWriterCatchUp(path);
      }
    }
    recorder.stopped();
  }

  /** The recorder's queue is for matches in real time; this one runs a thousand times faster. */
  private static void letWriterCatchUp(Path path) throws Exception {
    long before = -1;
    while (Files.size(path) != before) {
      before = Files.size(path);
      Thread.sleep(20);
    }
  }

  private static final class Unheard implements WorldEvents {

    @Override
    public void joined(long session, int player) {}

    @Override
    public void refused(long session) {}

    @Override
    public void appeared(int viewer, int piece) {}

    @Override
    public void vanished(int viewer, int piece) {}

    @Override
    public void moved(int piece, int time, int[] viewers, int count) {}

    @Override
    public void changed(int piece, long fields, int[] viewers, int count) {}

    @Override
    public void happened(int event, int piece, int attacker, int[] viewers, int count) {}

    @Override
    public void said(int piece, String text, int[] viewers, int count) {}

    @Override
    public void left(int player) {}
  }
}
