package org.malpan.game.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * What every game owes the engine. A game's test class extends it and gives the game:
 *
 * <pre>{@code
 * class TagContractTest extends GameContract {
 *   @Override
 *   protected Game game() {
 *     return new TagGame();
 *   }
 * }
 * }</pre>
 *
 * <p>The game's class needs a constructor without parameters, for a second JVM makes one too.
 */
public abstract class GameContract {

  /** All that may change from JVM to JVM: compiler, collector, hashes, language, assertions. */
  private static final List<List<String>> OTHER_JVMS =
      List.of(
          List.of("-Xint", "-ea", "-Duser.language=ar", "-Duser.country=EG"),
          List.of(
              "-XX:+UseParallelGC",
              "-XX:-UseCompressedOops",
              "-XX:+UnlockExperimentalVMOptions",
              "-XX:hashCode=1",
              "-Duser.language=tr",
              "-Duser.timezone=Asia/Kathmandu"));

  /** For subclasses. */
  protected GameContract() {}

  /** The game under test. */
  protected abstract Game game();

  /** Matches to play. A game that needs certain boards gives others. */
  protected List<WorldConfig> matches() {
    return List.of(
        new WorldConfig(new BoardSize(8, 8), 0, 6, 4, 1, 20),
        new WorldConfig(new BoardSize(1, 1), 0, 3, 0, 2, 1),
        new WorldConfig(new BoardSize(5, 5), 2, 12, 2, 3, 3),
        new WorldConfig(new BoardSize(40, 3), 2, 12, 9, 4, 60),
        new WorldConfig(new BoardSize(4000, 10), 7, 16, 30, 5, 1000),
        new WorldConfig(new BoardSize(300, 2000), 150, 40, 100, 6, 30));
  }

  /** A game has no state: what it says of itself never changes. */
  @Test
  public void theGameSaysTheSameOfItselfEachTime() {
    Game game = game();
    assertSame(game.schema(), game.schema(), "schema() gives another object each time");
    assertEquals(game.info(), game.info());
    assertEquals(game.info(), game().info());
    assertEquals(game.schema().hash(), game().schema().hash(), "hash of the schema");
    assertEquals(game.mostOthers(7), game.mostOthers(7));
  }

  /** Equal inputs give equal states and events, in one JVM. */
  @Test
  public void theSameInputsGiveTheSameStatesAndEvents() {
    matches().forEach(config -> TwinRun.twice(game(), config));
  }

  /** A match goes on from a snapshot as it would have gone on without. */
  @Test
  public void aRestoredMatchGoesOnExactly() {
    matches().forEach(config -> TwinRun.restored(game(), config));
  }

  /** Equal inputs give equal states in JVMs with other flags. */
  @Test
  public void anotherJvmComesToTheSameStates() {
    Game game = game();
    List<String> expected = FinalHashes.lines(game, matches());
    for (List<String> flags : OTHER_JVMS) {
      assertEquals(
          String.join("\n", expected),
          String.join("\n", FinalHashes.linesOfAnotherJvm(game.getClass(), matches(), flags)),
          () -> "game %s in a JVM with %s".formatted(game.info().id(), flags));
    }
  }

  /** No floating point, clock, randomness of its own, unordered collection, thread, file. */
  @Test
  public void theCodeUsesNothingThatDiffersFromRunToRun() {
    assertEquals("", String.join("\n", GameCode.findings(game().getClass())));
  }

  /** What a player is told adds up to what its avatar sees. Prints how often events were told. */
  @Test
  public void whatPlayersAreToldAddsUpToWhatTheySee() {
    for (WorldConfig config : matches()) {
      PlayersPictures pictures = new PlayersPictures(new World(game(), config));
      RandomInputs.ticks(game().schema(), config, 400, true).forEach(pictures::step);
      System.out.println(pictures.told(config));
    }
  }

  /** Prints what a tick allocates once warm: more than 0 is allowed, and slower. */
  @Test
  public void theBytesThatATickAllocatesAreReported() {
    for (WorldConfig config : matches()) {
      long bytes = Allocation.bytesPerTick(game(), config);
      System.out.println(
          "game %s, board %s, up to %d players: %d B allocated a tick"
              .formatted(game().info().id(), config.board(), config.maxPlayers(), bytes));
    }
  }
}
