package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

class JournalTest {

  @TempDir private Path folder;

  private Path save(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("match.mpr"), bytes);
  }

  @Test
  void aRecordingPlaysToTheSameStates() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Recorded recorded = new Recorded(bytes, 1).play(450);
    recorded.recorder.stopped();

    try (ReplayFile file = ReplayFile.open(save(bytes.toByteArray()))) {
      assertTrue(file.isComplete());
      assertEquals(0, file.lostBytes());
      assertEquals(Recorded.CONFIG, file.metadata().world());
      assertEquals(450, file.lastTick());
      assertEquals(java.util.List.of(0L, 300L, 450L), file.keyframes());
      assertEquals(new ReplayVerifier.Result.Verified(450), ReplayVerifier.verify(file));
      ReplayPlayer player = new ReplayPlayer(file);
      for (long tick : new long[] {10, 300, 299, 301, 0, 449, 450, 7}) {
        player.seek(tick);
        assertEquals(tick, player.tick());
        assertEquals(recorded.hashes.get((int) tick), player.world().stateHash());
      }
      player.seek(1_000_000);
      assertEquals(450, player.tick());
    }
    assertEquals(java.util.List.of(), recorded.troubles);
  }

  /** A world of a thousand ticks a second, most of them without inputs. */
  @Test
  void ticksWithoutInputsShareAHashButAtLeastEveryThirtiethHasOne() throws Exception {
    WorldConfig config = new WorldConfig(new BoardSize(12, 12), 0, 6, 3, 7, 1000);
    World world = new World(new BoardGame(), config);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    recorder.started(world);
    TickInputs inputs = new TickInputs();
    for (int i = 0; i < 3000; i++) {
      inputs.clear();
      if (i % 100 == 45) {
        inputs.join(i, "a", PieceKind.ROOK.code());
      }
      world.step(inputs, Silence.EVENTS);
      recorder.ticked(world, inputs);
    }
    recorder.stopped();

    try (ReplayFile file = ReplayFile.open(save(bytes.toByteArray()))) {
      ReplayPlayer player = new ReplayPlayer(file);
      int unhashed = 0;
      int most = 0;
      int hashes = 0;
      while (player.step(Silence.EVENTS)) {
        assertTrue(player.isTrue());
        assertTrue(player.isHashed() || player.inputs().isEmpty());
        hashes += player.isHashed() ? 1 : 0;
        unhashed = player.isHashed() ? 0 : unhashed + 1;
        most = Math.max(most, unhashed);
      }
      assertEquals(29, most);
      assertTrue(hashes < 200, () -> "most ticks have none");
      assertEquals(new ReplayVerifier.Result.Verified(3000), ReplayVerifier.verify(file));
    }
  }

  @Test
  void theFirstTickThatDiffersIsNamed() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ChunkWriter out = new ChunkWriter(bytes)) {
      World world = new World(new BoardGame(), Recorded.CONFIG);
      out.header(ReplayMetadata.of(world, "test", "now"));
      out.chunk(ReplayFormat.KEYFRAME, 0, world.snapshot());
      ByteSink ticks = new ByteSink();
      for (int i = 0; i < 20; i++) {
        TickInputs none = new TickInputs();
        world.step(none, Silence.EVENTS);
        new TickWriter(ticks).write(none, (int) world.stateHash() ^ (i >= 12 ? 1 : 0));
      }
      out.chunk(ReplayFormat.TICKS, 0, ticks.copy());
    }

    try (ReplayFile file = ReplayFile.open(save(bytes.toByteArray()))) {
      ReplayVerifier.Result.Diverged diverged =
          assertInstanceOf(ReplayVerifier.Result.Diverged.class, ReplayVerifier.verify(file));
      assertEquals(13, diverged.tick());
      assertEquals(1, diverged.recorded() ^ diverged.computed());
    }
  }

  @Test
  void aFileThatIsStillBeingWrittenCanBeRead() throws Exception {
    Path path = folder.resolve("live.mpr");
    Recorded recorded = new Recorded(Files.newOutputStream(path), 3);
    recorded.play(100);

    long end = System.nanoTime() + 10_000_000_000L;
    long ticks = 0;
    while (ticks < 90 && System.nanoTime() < end) {
      Thread.onSpinWait();
      try (ReplayFile file = ReplayFile.open(path)) {
        assertFalse(file.isComplete());
        ticks =
            assertInstanceOf(ReplayVerifier.Result.Verified.class, ReplayVerifier.verify(file))
                .ticks();
      } catch (ReplayFormatException notYetStarted) {
        assertEquals(0, ticks);
      }
    }
    assertTrue(ticks >= 90, "only " + ticks);
    recorded.recorder.stopped();
  }

  @Test
  void aDiskThatFailsEndsTheRecordingWithOneMessageAndNotTheMatch() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            failed.countDown();
            throw new IOException("No space left on device");
          }
        };
    Recorded recorded = new Recorded(full, 4);
    failed.await();
    recorded.play(500);
    recorded.recorder.stopped();

    assertEquals(
        java.util.List.of(
            "recording test.mpr ends here, the match goes on: No space left on device"),
        recorded.troubles);
    assertEquals(500, recorded.world.tick());
  }

  @Test
  void aDiskThatHangsEndsTheRecordingWithOneMessageAndNotTheMatch() {
    CountDownLatch release = new CountDownLatch(1);
    OutputStream hanging =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
        };
    Recorded recorded = new Recorded(hanging, 5).play(2000);
    release.countDown();
    recorded.recorder.stopped();

    assertEquals(
        java.util.List.of(
            "recording test.mpr ends here, the match goes on: "
                + "the disk is too slow: 64 s of the match wait for it"),
        recorded.troubles);
    assertEquals(2000, recorded.world.tick());
  }

  @Test
  void anExistingFileIsNotOverwritten() throws Exception {
    Path path = save(new byte[] {1, 2, 3});

    IOException e =
        assertThrows(IOException.class, () -> JournalRecorder.create(path, "test", message -> {}));

    assertEquals("recording " + path + " is there already", e.getMessage());
    assertEquals(3, Files.size(path));
  }

  private static byte[] golden(String name) throws IOException {
    try (var in = JournalTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private void assertReadAsEver(String name, String sha256, int ticks, Printer printer)
      throws Exception {
    byte[] file = golden(name + ".mpr");
    // The file itself is fixed for ever: another one would prove nothing.
    assertEquals(
        sha256, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    try (ReplayFile replay = ReplayFile.open(save(file))) {
      StringWriter dump = new StringWriter();
      printer.print(replay, new PrintWriter(dump));
      assertEquals(
          new String(golden(name + ".txt"), java.nio.charset.StandardCharsets.UTF_8),
          dump.toString().replace(System.lineSeparator(), "\n"));
      assertTrue(replay.isComplete());
      assertEquals(new ReplayVerifier.Result.Verified(ticks), ReplayVerifier.verify(replay));
    }
  }

  private interface Printer {
    void print(ReplayFile file, PrintWriter out) throws ReplayFormatException;
  }

  @Test
  void theGoldenFileOfVersion1IsReadAsEver() throws Exception {
    assertReadAsEver(
        "golden-v1",
        "c849660afc0bf90b5faf499ab7e06b0eb2bdcee4fd6e20b37fba61f764c134c1",
        60,
        ReplayDump::print);
  }

  @Test
  void theGoldenFileOfVersion3IsReadAsEver() throws Exception {
    assertReadAsEver(
        "golden-v3",
        "af2f917d084fe6b121828901392c3a2f78602c9d38b689db6384296097907c38",
        60,
        ReplayDump::print);
  }

  @Test
  void theGoldenFileOfVersion2IsReadAsEver() throws Exception {
    assertReadAsEver(
        "golden-v2",
        "6169c705cc3da8eb009af11299bbc141c346d311404e74de6091f09a150915d7",
        60,
        ReplayDump::print);
  }

  @Test
  void theGoldenFileWithOutputIsReadAsEver() throws Exception {
    assertReadAsEver(
        "golden-v1-output",
        "2bf92f788ebe2335fd3e28386ab952920db470e0414eb7eb6e63b714ba4cfb5b",
        225,
        (file, out) ->
            OutputFrames.print(
                file, DumpFilter.ALL, java.util.Set.of(), ReplayDump.Style.TEXT, out));
  }
}
