package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/** Recordings, sent through sockets again. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LoopbackVerifierIT {

  private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

  @TempDir private Path folder;

  static Stream<IoModel> models() {
    return IoModels.all().stream();
  }

  private static LoopbackVerifier.Result verify(Path path, IoModel model) throws Exception {
    try (ReplayFile file = ReplayFile.open(path)) {
      return LoopbackVerifier.verify(file, model);
    }
  }

  private static IoModel select() {
    return IoModels.named("select").orElseThrow();
  }

  private static void assertVerified(long ticks, LoopbackVerifier.Result result) {
    LoopbackVerifier.Result.Played played =
        assertInstanceOf(LoopbackVerifier.Result.Played.class, result, result::toString);
    assertEquals(new ReplayVerifier.Result.Verified(ticks), played.report().result());
    assertEquals(ticks, played.report().ticks());
  }

  private static int first(Chunks chunks, int type) {
    int at = 0;
    while (chunks.list.get(at).type() != type) {
      at++;
    }
    return at;
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelPlaysTheSameMatch(IoModel model) throws Exception {
    assertVerified(300, verify(RECORDINGS.resolve("chat.mpr"), model));
    assertVerified(900, verify(RECORDINGS.resolve("combat.mpr"), model));
  }

  @Test
  void playersThatComeAndGoAreConnectionsThatComeAndGo() throws Exception {
    assertVerified(600, verify(RECORDINGS.resolve("disconnects.mpr"), select()));
  }

  @Test
  void aThousandPlayersAreAThousandConnections() throws Exception {
    assertVerified(200, verify(RECORDINGS.resolve("crowd.mpr"), select()));
  }

  @Test
  void aRecordingThatStartsInTheMiddleIsTakenOverByName() throws Exception {
    Path part = folder.resolve("part.mpr");
    try (ReplayFile file = ReplayFile.open(RECORDINGS.resolve("combat.mpr"))) {
      long _ = ReplayTrim.write(file, 400, 800, part);
    }
    assertVerified(400, verify(part, select()));
  }

  @Test
  void anotherStateIsFound() throws Exception {
    Chunks chunks = new Chunks(Files.readAllBytes(RECORDINGS.resolve("chat.mpr")));
    int at = first(chunks, ReplayFormat.TICKS);
    byte[] payload = chunks.list.get(at).payload().clone();
    // The last bytes of a chunk are the hash after its last tick.
    payload[payload.length - 1] ^= 1;
    Path path = Files.write(folder.resolve("state.mpr"), chunks.with(at, payload));

    LoopbackVerifier.Result.Played played =
        assertInstanceOf(LoopbackVerifier.Result.Played.class, verify(path, select()));
    ReplayVerifier.Result.Diverged diverged =
        assertInstanceOf(ReplayVerifier.Result.Diverged.class, played.report().result());
    assertEquals(30, diverged.tick());
    assertEquals(1 << 24, diverged.recorded() ^ diverged.computed());
  }

  @Test
  void otherBytesToAPlayerAreFound() throws Exception {
    Chunks chunks = new Chunks(Files.readAllBytes(RECORDINGS.resolve("chat.mpr")));
    int at = first(chunks, ReplayFormat.OUTPUT_HASHES);
    byte[] payload = chunks.list.get(at).payload().clone();
    // It ends with the last player's hash and a zero.
    ByteBuffer last = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    last.putInt(payload.length - 5, last.getInt(payload.length - 5) ^ 1);
    Path path = Files.write(folder.resolve("output.mpr"), chunks.with(at, payload));

    LoopbackVerifier.Result.Played played =
        assertInstanceOf(LoopbackVerifier.Result.Played.class, verify(path, select()));
    assertEquals(
        new ReplayVerifier.Result.OutputDiverged(30, List.of(7), Optional.empty()),
        played.report().result());
  }

  /** The first tick of many of these parts has commands. */
  @Test
  void everyPartVerifiesWhereverItBegins() throws Exception {
    try (ReplayFile file = ReplayFile.open(RECORDINGS.resolve("normal.mpr"))) {
      for (long from = 300; from < 312; from++) {
        Path part = folder.resolve("part-%d.mpr".formatted(from));
        long ticks = ReplayTrim.write(file, from, from + 60, part);
        assertEquals(60, ticks);
        assertVerified(60, verify(part, select()));
      }
    }
  }

  /** With {@code --pace immediate} a tick takes its inputs in rounds, each as it came. */
  @Test
  void aMatchOfInterleavedTicksVerifies() throws Exception {
    for (long seed = 1; seed <= 3; seed++) {
      Path path =
          Files.write(
              folder.resolve("immediate-%d.mpr".formatted(seed)), Recorded.bytes(300, seed));
      assertVerified(300, verify(path, select()));
    }
  }

  @Test
  void playersOfOneNameAreTakenOverInTheOrderOfTheirIds() throws Exception {
    World world = new World(new BoardGame(), Recorded.CONFIG);
    TickInputs inputs = new TickInputs();
    for (int session = 0; session < 3; session++) {
      inputs.join(session, "twin", PieceKind.KNIGHT.code());
    }
    world.step(inputs, Silence.EVENTS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder =
        new JournalRecorder(bytes, "twins.mpr", "test", message -> fail(message));
    recorder.started(world);
    for (int tick = 0; tick < 20; tick++) {
      inputs.clear();
      inputs.command(tick % 3, BoardCommands.move(Direction.values()[tick % 4]), tick);
      world.step(inputs, Silence.EVENTS);
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
    Path path = Files.write(folder.resolve("twins.mpr"), bytes.toByteArray());
    assertVerified(20, verify(path, select()));
  }

  @Test
  void inputsThatNoSessionMakesAreNamed() throws Exception {
    World world = new World(new BoardGame(), Recorded.CONFIG);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder =
        new JournalRecorder(bytes, "odd.mpr", "test", message -> fail(message));
    recorder.started(world);
    TickInputs inputs = new TickInputs();
    inputs.join(1, "ann", PieceKind.KNIGHT.code());
    world.step(inputs, Silence.EVENTS);
    recorder.ticked(world, inputs);
    inputs.clear();
    // A report is for the server: the world never hears of it.
    inputs.chat(0, "/report");
    world.step(inputs, Silence.EVENTS);
    recorder.ticked(world, inputs);
    recorder.stopped();
    Path path = Files.write(folder.resolve("odd.mpr"), bytes.toByteArray());
    LoopbackVerifier.Result.InputsDiverged odd =
        assertInstanceOf(LoopbackVerifier.Result.InputsDiverged.class, verify(path, select()));
    assertEquals(2, odd.tick());
    assertTrue(odd.what().startsWith("recorded player 0 Chat"), odd::what);
  }
}
