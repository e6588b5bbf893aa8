package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.world.EntityState;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Recordings of a build whose rules were others. */
class DivergenceTest {

  /** Nobody hurts anybody. */
  private static final WorldConfig CONFIG = new WorldConfig(new BoardSize(12, 12), 0, 6, 0, 7, 10);

  @TempDir private Path folder;

  /** A build that took some hit points more of player 0 in the step to that tick. */
  private Path record(String name, int oddTick, int points) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    World world = new World(new BoardGame(), CONFIG);
    recorder.started(world);
    for (int i = 0; i < 450; i++) {
      TickInputs inputs = new TickInputs();
      if (i == 0) {
        inputs.join(1, "ann", PieceKind.QUEEN.code());
      } else if (i % 7 == 0) {
        inputs.command(0, BoardCommands.move(Direction.values()[i % 4]), i);
      }
      world.step(inputs, Silence.EVENTS);
      if (world.tick() == oddTick) {
        world = wounded(world, id -> points);
      }
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void theFirstTickThePieceTheFieldAndBothValuesAreFound() throws Exception {
    Path path = record("odd.mpr", 295, 20);
    try (ReplayFile file = ReplayFile.open(path)) {
      Divergence found = Divergence.find(file).orElseThrow();

      assertEquals(295, found.tick());
      assertEquals(List.of(new FieldDifference(0, "hp", "80", "100")), found.differences());
      assertEquals(300, found.keyframeTick());
      assertEquals("hp", found.keyframeDifferences().getFirst().field());
      assertEquals(
          List.of(292L, 293L, 294L, 295L, 296L, 297L, 298L),
          found.around().stream().map(Divergence.Side::tick).toList());
      assertTrue(found.sentence().endsWith("piece 0, hp: recorded 80, computed 100"));
      assertTrue(found.text().contains("input  move   player=0"), found::text);
      assertTrue(found.json().contains("\"tick\":295"), found::json);
    }
  }

  /** A rule that touched several pieces, each otherwise: no one change explains the hash. */
  @Test
  void theLastStateNamesWhatDiffersInAMatchOfSeconds() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    World world = new World(new BoardGame(), CONFIG);
    recorder.started(world);
    for (int i = 0; i < 80; i++) {
      TickInputs inputs = new TickInputs();
      if (i == 0) {
        inputs.join(1, "a", PieceKind.QUEEN.code());
        inputs.join(2, "b", PieceKind.QUEEN.code());
        inputs.join(3, "c", PieceKind.QUEEN.code());
      }
      world.step(inputs, Silence.EVENTS);
      if (i == 50) {
        world = wounded(world, id -> 30 + 7 * id);
      }
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
    try (ReplayFile file =
        ReplayFile.open(Files.write(folder.resolve("short.mpr"), bytes.toByteArray()))) {
      Divergence found = Divergence.find(file).orElseThrow();
      assertEquals(51, found.tick());
      assertEquals(List.of(), found.differences());
      assertEquals(80, found.keyframeTick());
      assertEquals(3, found.keyframeDifferences().size());
      assertTrue(found.sentence().contains("piece 0, hp: recorded "), found::sentence);
    }
  }

  /** The same state, but each piece has lost hit points. */
  private static World wounded(World world, IntUnaryOperator lost) {
    int hp = world.game().schema().indexOf(BoardGame.HP);
    List<EntityState> state = new ArrayList<>();
    for (EntityState piece : world.state()) {
      List<Long> fields = new ArrayList<>(piece.fields());
      fields.set(hp, fields.get(hp) - lost.applyAsInt(piece.id()));
      state.add(
          new EntityState(piece.id(), piece.kind(), piece.x(), piece.y(), piece.name(), fields));
    }
    return World.of(world.game(), world.config(), world.tick(), world.randomState(), state);
  }

  @Test
  void aRecordingOfThisBuildHasNoDivergence() throws Exception {
    Path path = Files.write(folder.resolve("same.mpr"), Recorded.bytes(400, 3));
    try (ReplayFile file = ReplayFile.open(path)) {
      assertEquals(Optional.empty(), Divergence.find(file));
    }
  }

  @Test
  void twoBuildsThatRecordedTheSameInputsAreTakenApartToTheField() throws Exception {
    try (ReplayFile left = ReplayFile.open(record("left.mpr", 295, 20));
        ReplayFile right = ReplayFile.open(record("right.mpr", -1, 0))) {
      ReplayComparison.Different different =
          assertInstanceOf(ReplayComparison.Different.class, ReplayComparison.compare(left, right));

      assertEquals(295, different.tick());
      assertEquals("the recorded hash", different.what());
      assertEquals(300, different.stateTick());
      assertEquals("hp", different.differences().getFirst().field());
    }
  }

  @Test
  void aDivergenceThatNoSmallChangeExplainsStillNamesTheTick() throws Exception {
    Path path = record("far.mpr", 301, 1);
    Chunks chunks = new Chunks(Files.readAllBytes(path));
    // The state's hash alone, turned into one that no state near has.
    int at = 0;
    while (chunks.list.get(at).tick() < 300 || chunks.list.get(at).type() != ReplayFormat.TICKS) {
      at++;
    }
    byte[] payload = chunks.list.get(at).payload().clone();
    // The first tick of the chunk: no inputs, then its hash.
    payload[1] ^= 0x55;
    Files.write(path, chunks.with(at, payload));

    try (ReplayFile file = ReplayFile.open(path)) {
      Divergence found = Divergence.find(file).orElseThrow();
      assertEquals(301, found.tick());
      assertTrue(found.sentence().startsWith("tick 301 is the first that differs"));
    }
  }
}
