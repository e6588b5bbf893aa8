package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

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
    assertEquals(
        new LoopbackVerifier.Result.Played(new ReplayVerifier.Result.Verified(ticks)), result);
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
        assertInstanceOf(ReplayVerifier.Result.Diverged.class, played.result());
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

    LoopbackVerifier.Result result = verify(path, select());
    assertEquals(
        new LoopbackVerifier.Result.Played(
            new ReplayVerifier.Result.OutputDiverged(30, List.of(7))),
        result);
  }

  @Test
  void inputsThatNoServerCouldHaveTakenInThatOrderAreNamed() throws Exception {
    LoopbackVerifier.Result.InputsDiverged odd =
        assertInstanceOf(
            LoopbackVerifier.Result.InputsDiverged.class,
            verify(Files.write(folder.resolve("odd.mpr"), Recorded.bytes(400, 3)), select()));
    assertTrue(odd.what().startsWith("recorded player "), odd::what);
  }
}
