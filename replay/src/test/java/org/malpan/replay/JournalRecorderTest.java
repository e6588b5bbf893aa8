package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.testkit.Await;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/** Whatever happens to the recorder, the match goes on and what was written can be played. */
class JournalRecorderTest {

  private static final String PREFIX = "recording f ends here, the match goes on: ";

  @TempDir private Path folder;

  private final World world = new World(new BoardGame(), Recorded.CONFIG);
  private final List<String> troubles = new ArrayList<>();

  private void play(JournalRecorder recorder, int ticks) {
    for (int i = 0; i < ticks; i++) {
      TickInputs inputs = new TickInputs();
      world.step(inputs, Silence.EVENTS);
      recorder.ticked(world, inputs);
    }
  }

  private JournalRecorder recorder(OutputStream file) {
    return new JournalRecorder(
        file,
        "f",
        "test",
        message -> {
          synchronized (troubles) {
            troubles.add(message);
          }
        });
  }

  @Test
  void aFileThatFailsInAnUnexpectedWayIsOneMessageToo() {
    JournalRecorder recorder =
        recorder(
            new OutputStream() {
              @Override
              public void write(int value) {
                throw new IllegalStateException("odd");
              }
            });
    recorder.started(world);
    play(recorder, 100);
    recorder.stopped();

    assertEquals(
        List.of(PREFIX + "a fault of the recorder's own: java.lang.IllegalStateException: odd"),
        troubles);
  }

  /** As on a full disk: {@code /dev/full} takes no byte. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesNoEmptyFile() throws Exception {
    Path file = folder.resolve("full.mpr");
    Files.createFile(file);
    JournalRecorder recorder =
        recorder(Files.newOutputStream(Path.of("/dev/full"))).ownedFile(file);
    recorder.started(world);
    play(recorder, 100);
    recorder.stopped();
    assertEquals(1, troubles.size(), troubles::toString);
    assertFalse(Files.exists(file));
    assertFalse(recorder.isPlayable());
    assertFalse(recorder.isWhole());
  }

  @Test
  void aLongMatchGoesOnInFilesThatMergeJoins() throws Exception {
    Path first = folder.resolve("long.mpr");
    JournalRecorder recorder =
        JournalRecorder.create(first, "test", OutputKept.NONE, troubles::add).chunksOfPart(50);
    recorder.started(world);
    int rate = Recorded.CONFIG.tickRate();
    int ticks = 130 * rate;
    for (int done = 0; done < ticks; done += rate) {
      play(recorder, rate);
      // The disk keeps up: this is about the files.
      Await.until("the chunks are written", recorder::isIdle);
    }
    recorder.stopped();
    assertEquals(List.of(), troubles);
    List<Path> parts =
        List.of(first, folder.resolve("long-part2.mpr"), folder.resolve("long-part3.mpr"));
    assertEquals(Optional.of(parts.getLast()), recorder.lastPart());
    assertTrue(recorder.isWhole());
    long end = 0;
    List<ReplayFile> files = new ArrayList<>();
    for (Path part : parts) {
      ReplayFile file = ReplayFile.open(part);
      files.add(file);
      assertTrue(file.isComplete());
      assertEquals(end, file.metadata().firstTick());
      assertInstanceOf(ReplayVerifier.Result.Verified.class, ReplayVerifier.verify(file));
      end = file.lastTick();
    }
    assertEquals(ticks, end);
    Path merged = folder.resolve("merged.mpr");
    assertEquals(ticks, ReplayMerge.write(files, merged));
    for (ReplayFile file : files) {
      file.close();
    }
    try (ReplayFile file = ReplayFile.open(merged)) {
      assertEquals(new ReplayVerifier.Result.Verified(ticks), ReplayVerifier.verify(file));
    }
  }

  @Test
  void aFileThatCannotBeClosedIsSaid() {
    JournalRecorder recorder =
        recorder(
            new ByteArrayOutputStream() {
              @Override
              public void close() throws IOException {
                throw new IOException("Disk quota exceeded");
              }
            });
    recorder.started(world);
    play(recorder, 30);
    recorder.stopped();

    assertEquals(List.of(PREFIX + "Disk quota exceeded"), troubles);
  }

  @Test
  void aListenerThatThrowsDoesNotReachTheTick() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    JournalRecorder recorder =
        new JournalRecorder(
            OutputStream.nullOutputStream(),
            "f",
            "test",
            message -> {
              heard.countDown();
              throw new IllegalStateException("a listener's fault, thrown by a test");
            });
    recorder.started(world);
    overfill(recorder);

    assertTrue(heard.await(10, TimeUnit.SECONDS));
    play(recorder, 10);
    recorder.stopped();
    assertEquals(11, world.tick());
  }

  @Test
  void aTickWithTooManyInputsEndsTheRecordingBeforeItAndWhatIsThereCanBePlayed() throws Exception {
    Path path = folder.resolve("f.mpr");
    JournalRecorder recorder = recorder(Files.newOutputStream(path));
    recorder.started(world);
    play(recorder, 30);
    overfill(recorder);
    play(recorder, 30);
    recorder.stopped();

    assertEquals(List.of(PREFIX + "tick 30 has more inputs than a recording holds"), troubles);
    try (ReplayFile file = ReplayFile.open(path)) {
      assertEquals(new ReplayVerifier.Result.Verified(30), ReplayVerifier.verify(file));
    }
  }

  private void overfill(JournalRecorder recorder) {
    TickInputs inputs = new TickInputs();
    for (int i = 0; i <= ReplayFormat.MAX_TICK_INPUTS; i++) {
      inputs.command(5, BoardCommands.move(Direction.UP), i);
    }
    world.step(inputs, Silence.EVENTS);
    recorder.ticked(world, inputs);
  }

  @Test
  void aTickIsNeverEncodedBeyondAChunk() {
    TickInputs inputs = new TickInputs();
    String line = "😀".repeat(TickInputs.MAX_CHAT_CHARACTERS);
    for (int i = 0; i < 30_000; i++) {
      inputs.chat(0, line);
    }
    ByteSink sink = new ByteSink();

    assertEquals(false, new TickWriter(sink).write(inputs, 0));
    assertTrue(sink.size() <= ReplayFormat.MAX_CHUNK_BYTES, "size " + sink.size());
  }

  @Test
  void aMatchThatNeverBeganLeavesNoOpenFile() {
    CountDownLatch closed = new CountDownLatch(1);
    JournalRecorder recorder =
        recorder(
            new ByteArrayOutputStream() {
              @Override
              public void close() {
                closed.countDown();
              }
            });

    recorder.stopped();

    assertEquals(0, closed.getCount());
    assertEquals(List.of(), troubles);
  }
}
