package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.malpan.world.Difference;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Same configuration, same inputs: same states, same events. Snapshots are exact. */
class WorldDeterminismTest {

  @Property(tries = 60)
  void equalInputsGiveEqualStatesAndEvents(@ForAll long seed, @ForAll @IntRange(max = 9) int view) {
    WorldConfig config = Script.config(30, view, 25, seed);
    World left = new World(new BoardGame(), config);
    World right = new World(new BoardGame(), config);
    EventLog leftLog = new EventLog(left);
    EventLog rightLog = new EventLog(right);

    for (TickInputs inputs : Script.ticks(150, seed)) {
      left.step(inputs, leftLog);
      right.step(inputs, rightLog);
      assertEquals(left.stateHash(), right.stateHash());
      assertEquals(leftLog.take(), rightLog.take());
    }
    assertEquals(Optional.empty(), Difference.first(left, right));
  }

  /** The one counts what has changed, the other all there is. */
  @Property(tries = 30)
  void aStatesHashDoesNotDependOnHowItCameAbout(@ForAll long seed, @ForAll Random random) {
    WorldConfig config = Script.config(30, 7, 25, seed);
    World world = new World(new BoardGame(), config);
    EventLog log = new EventLog(world);
    FormerBoardStates former = new FormerBoardStates();

    for (TickInputs inputs : Script.ticks(150, seed)) {
      world.step(inputs, log);
      log.take();
      if (random.nextInt(4) == 0) {
        World restored = World.restore(new BoardGame(), config, world.snapshot());
        assertEquals(restored.stateHash(), world.stateHash());
        assertEquals(former.chainedHash(restored), former.chainedHash(world));
        assertEquals(former.summedHash(restored), former.summedHash(world));
      }
    }
  }

  @Property(tries = 60)
  void aRestoredWorldGoesOnExactly(
      @ForAll long seed, @ForAll @IntRange(max = 120) int at, @ForAll @IntRange(max = 9) int view) {
    WorldConfig config = Script.config(30, view, 25, seed);
    World world = new World(new BoardGame(), config);
    EventLog log = new EventLog(world);
    List<TickInputs> ticks = Script.ticks(150, seed);
    ticks.subList(0, at).forEach(inputs -> world.step(inputs, log));
    byte[] snapshot = world.snapshot();
    World restored = World.restore(new BoardGame(), config, snapshot);
    EventLog restoredLog = new EventLog(restored);
    log.take();

    assertEquals(world.stateHash(), restored.stateHash());
    assertArrayEquals(snapshot, restored.snapshot());
    assertEquals(world.playerCount(), restored.playerCount());
    for (TickInputs inputs : ticks.subList(at, ticks.size())) {
      world.step(inputs, log);
      restored.step(inputs, restoredLog);
      assertEquals(log.take(), restoredLog.take());
      assertEquals(world.stateHash(), restored.stateHash());
    }
    assertArrayEquals(world.snapshot(), restored.snapshot());
  }

  @Property(tries = 100)
  void aDamagedSnapshotIsRefusedInOneLineOrIsAnotherState(@ForAll long seed) {
    WorldConfig config = Script.config(30, 7, 5, 1);
    World world = new World(new BoardGame(), config);
    Script.ticks(40, 2).forEach(inputs -> world.step(inputs, new EventLog(world)));
    byte[] snapshot = world.snapshot();
    Random random = new Random(seed);
    byte[] damaged =
        random.nextBoolean()
            ? Arrays.copyOf(snapshot, random.nextInt(snapshot.length))
            : snapshot.clone();
    if (damaged.length == snapshot.length) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
    }
    try {
      World restored = World.restore(new BoardGame(), config, damaged);
      assertNotEquals(world.stateHash(), restored.stateHash());
      // What is let through keeps every rule from there on.
      Script.ticks(40, seed).forEach(inputs -> restored.step(inputs, new EventLog(restored)));
    } catch (IllegalArgumentException expected) {
      assertTrue(expected.getMessage().startsWith("snapshot cannot be restored: "));
      assertEquals(1, expected.getMessage().lines().count());
    }
  }

  @Property(tries = 5)
  void aSnapshotOfAnotherMatchIsRefused(@ForAll long seed) {
    byte[] snapshot = new World(new BoardGame(), Script.config(30, 7, 5, seed)).snapshot();

    assertThrows(
        IllegalArgumentException.class,
        () -> World.restore(new BoardGame(), Script.config(30, 7, 5, seed + 1), snapshot));
  }
}
