package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;

/** What a tick costs in memory, on a board so busy that every sector is soon known. */
class WorldCostTest {

  private static final long ATTACK = CommandWord.of(1, 0);

  /** Packed once, for packing makes an array. */
  private static final long[] MOVES =
      Arrays.stream(Direction.values())
          .mapToLong(d -> CommandWord.of(0, BoardGame.MOVE.arguments().pack(d.code())))
          .toArray();

  private static final int PLAYERS = 2_000;
  private static final int MOVES_A_TICK = PLAYERS * 4 / 30;

  private final World world =
      new World(
          new BoardGame(), new WorldConfig(new BoardSize(300, 300), 7, PLAYERS, 4_000, 1, 30));
  private final Counter counter = new Counter();
  private final Random random = new Random(2);
  private final TickInputs inputs = new TickInputs();

  WorldCostTest() {
    for (int i = 0; i < PLAYERS; i++) {
      Script.join(inputs, i, "player-" + i, PieceKind.QUEEN);
    }
    world.step(inputs, counter);
  }

  /** Four moves a second of each player, and an attack here and there. */
  private void tick() {
    inputs.clear();
    for (int i = 0; i < MOVES_A_TICK; i++) {
      int player = random.nextInt(PLAYERS);
      if (random.nextInt(20) == 0) {
        inputs.command(player, ATTACK, 0);
      } else {
        inputs.command(player, MOVES[random.nextInt(4)], i);
      }
    }
    world.step(inputs, counter);
    counter.count += world.stateHash() & 1;
  }

  @Test
  void ticksAllocateNextToNothingOnceTheRoomIsThere() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertEquals(PLAYERS, world.playerCount());
    for (int i = 0; i < 600; i++) {
      tick();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 300; i++) {
      tick();
    }
    long bytesPerTick = (threads.getCurrentThreadAllocatedBytes() - before) / 300;

    // A sector still makes room when more pieces meet in it than ever before; a move must not.
    assertTrue(bytesPerTick < MOVES_A_TICK, bytesPerTick + " B a tick");
    assertTrue(counter.count > 0);
  }

  /** Hears all and keeps nothing. */
  private static final class Counter implements WorldEvents {

    private long count;

    @Override
    public void joined(long session, int player) {
      count++;
    }

    @Override
    public void refused(long session) {
      count++;
    }

    @Override
    public void appeared(int viewer, int piece) {
      count++;
    }

    @Override
    public void vanished(int viewer, int piece) {
      count++;
    }

    @Override
    public void moved(int piece, int time, int[] viewers, int viewerCount) {
      count += viewerCount;
    }

    @Override
    public void changed(int piece, long fields, int[] viewers, int viewerCount) {
      count += viewerCount;
    }

    @Override
    public void happened(int event, int piece, int argument, int[] viewers, int viewerCount) {
      count += viewerCount;
    }

    @Override
    public void said(int piece, String text, int[] viewers, int viewerCount) {
      count += viewerCount;
    }

    @Override
    public void left(int player) {
      count++;
    }
  }
}
