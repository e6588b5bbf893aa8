package org.malpan.game.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.world.NoEvents;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Each check of the contract rejects a game that breaks it, and names what is wrong. */
class GameContractTest {

  /** A game that keeps the contract passes all of it. */
  @Nested
  class OfAToy extends GameContract {
    @Override
    protected Game game() {
      return new ToyGame();
    }
  }

  private static void keeps(Supplier<Game> maker, Consumer<GameContract> check) {
    check.accept(new ContractOf(maker));
  }

  private static void rejects(Supplier<Game> maker, Consumer<GameContract> check, String... parts) {
    ContractOf contract = new ContractOf(maker);
    String message = assertThrows(AssertionError.class, () -> check.accept(contract)).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "without '%s': %s".formatted(part, message));
    }
  }

  @Test
  void randomnessOfItsOwnAndClocksAreFoundByASecondRun() {
    rejects(
        BrokenGames.OwnRandomness::new,
        GameContract::theSameInputsGiveTheSameStatesAndEvents,
        "game toy, WorldConfig[board=8x8",
        "the same inputs gave another state or other events after tick");
    rejects(
        BrokenGames.Clock::new,
        GameContract::theSameInputsGiveTheSameStatesAndEvents,
        "the same inputs gave another state or other events after tick");
  }

  @Test
  void eventsThatDifferAreFoundWhereStatesAreEqual() {
    rejects(
        BrokenGames.CountInTheGame::new,
        GameContract::theSameInputsGiveTheSameStatesAndEvents,
        "event 0: stepped");
  }

  @Test
  void stateOutsideOfTheArenaIsLostByARestore() {
    keeps(BrokenGames.StateInTheRules::new, GameContract::theSameInputsGiveTheSameStatesAndEvents);
    rejects(
        BrokenGames.StateInTheRules::new,
        GameContract::aRestoredMatchGoesOnExactly,
        "a restored match does not go on as the other after tick",
        "x: ");
  }

  @Test
  void rulesThatChangeARestoredArenaAreFound() {
    rejects(
        BrokenGames.ChangeWhenRestored::new,
        GameContract::aRestoredMatchGoesOnExactly,
        "the rules changed a restored state");
  }

  @Test
  void rulesThatFailAreNamedWithTheTick() {
    rejects(
        BrokenGames.Fault::new,
        GameContract::theSameInputsGiveTheSameStatesAndEvents,
        "tick 77 failed: java.lang.IllegalStateException: 77 is too much");
  }

  @Test
  void anotherLanguageIsFoundByAnotherJvm() {
    keeps(BrokenGames.Language::new, GameContract::theSameInputsGiveTheSameStatesAndEvents);
    rejects(
        BrokenGames.Language::new,
        GameContract::anotherJvmComesToTheSameStates,
        "game toy in a JVM with [-Xint",
        "hash of 8x8,0,6,4,1,20: ");
  }

  @Test
  void aGameThatAnotherJvmCannotMakeIsFound() {
    rejects(
        () -> new ToyGame() {},
        GameContract::anotherJvmComesToTheSameStates,
        "NoSuchMethodException");
  }

  @Test
  void aSchemaThatIsMadeEachTimeIsFound() {
    rejects(
        BrokenGames.NewSchema::new,
        GameContract::theGameSaysTheSameOfItselfEachTime,
        "schema() gives another object each time");
  }

  @Test
  void theCodeOfAToyIsAllowed() {
    assertEquals(List.of(), GameCode.findings(ToyGame.class));
  }

  private static void finds(Class<? extends Game> game, String... lines) {
    String prefix = "org.malpan.game.testing.BrokenGames$";
    List<String> found =
        GameCode.findings(game).stream()
            .map(line -> line.replace(prefix, "").replaceAll(", line \\d+", ""))
            .distinct()
            .toList();
    assertEquals(List.of(lines), found);
  }

  @Test
  void codeThatIsNotAllowedIsNamedWithClassAndMethod() {
    String chance = "randomness of its own: use Arena.random";
    String order =
        "an order that differs from JVM to JVM: use an array, a LinkedHashMap or an EnumMap";
    String thread = "a thread or a lock: one thread calls the rules";
    String lock = "a lock: one thread calls the rules";
    String floating = "floating point: use integers";
    String outside = "a file, a socket or the system: rules know the arena only";
    finds(
        BrokenGames.OwnRandomness.class,
        "OwnRandomness.cells: java.lang.Math.random: " + chance,
        "OwnRandomness.cells: " + floating);
    finds(
        BrokenGames.Clock.class,
        "Clock.cells: java.lang.System.nanoTime: a clock: use Arena.tick and Arena.ticks");
    finds(
        BrokenGames.FloatingPoint.class,
        "FloatingPoint.factor: a field of " + floating,
        "FloatingPoint.<init>: " + floating,
        "FloatingPoint.cells: " + floating);
    finds(
        BrokenGames.Unordered.class,
        "Unordered.cells: java.util.HashSet: " + order,
        "Unordered.<clinit>: java.util.Map.of: " + order);
    finds(
        BrokenGames.Threads.class,
        "Threads.cells: " + lock,
        "Threads.cells: java.lang.Thread.ofVirtual: " + thread,
        "Threads.cells: java.lang.Thread$Builder$OfVirtual.unstarted: " + thread,
        "Threads.cells: java.lang.Thread.isAlive: " + thread);
    finds(
        BrokenGames.StaticState.class,
        "StaticState.steps: a static field that can change: all state is in the arena");
    finds(
        BrokenGames.Files.class,
        "Files.cells: java.lang.System.out: " + outside,
        "Files.cells: java.io.PrintStream.println: " + outside);
    finds(BrokenGames.Reaching.class, "Reached.<clinit>: java.lang.Math.random: " + chance);
  }

  @Test
  void aFindingHasTheLineOfTheSource() {
    String finding = GameCode.findings(BrokenGames.Clock.class).getFirst();

    assertTrue(
        finding.matches("org.malpan.game.testing.BrokenGames\\$Clock.cells, line \\d+: .*"),
        finding);
  }

  @Test
  void whatAPlayerWasNotToldIsFound() {
    WorldConfig config = new WorldConfig(new BoardSize(8, 8), 0, 2, 0, 1, 20);
    World world = new World(new ToyGame(), config);
    PlayersPictures pictures = new PlayersPictures(world);
    TickInputs inputs = new TickInputs();
    inputs.join(1, "a", 0);
    pictures.step(inputs);
    inputs.clear();
    inputs.command(0, CommandWord.of(0, ToyGame.STEP.arguments().pack(0)), 0);
    world.step(inputs, NoEvents.INSTANCE);
    inputs.clear();

    String message = assertThrows(AssertionError.class, () -> pictures.step(inputs)).getMessage();

    assertTrue(message.contains("tick 3: player 0, entity 0: knows "), message);
    assertTrue(message.contains("fields=[0]]], sees "), message);
    assertTrue(message.endsWith("fields=[1]]]"), message);
  }

  @Test
  void theBytesOfATickAreCounted() {
    WorldConfig config = new WorldConfig(new BoardSize(8, 8), 0, 6, 0, 1, 20);

    long clean = Allocation.bytesPerTick(new ToyGame(), config);
    long garbage = Allocation.bytesPerTick(new BrokenGames.Garbage(), config);

    assertTrue(clean < 500, clean + " B");
    // Six commands a tick on average, most of them of players that are there.
    assertTrue(garbage > clean + 3000, garbage + " B, without garbage " + clean);
  }
}
