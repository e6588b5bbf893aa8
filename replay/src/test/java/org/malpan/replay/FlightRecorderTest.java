package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.testkit.Await;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** The last minutes are there when they are wanted, and no more of them than was agreed. */
class FlightRecorderTest {

  private static final WorldConfig CONFIG = Recorded.CONFIG;
  private static final int RATE = CONFIG.tickRate();
  private static final Duration KEPT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final World world = new World(new BoardGame(), CONFIG);
  private final Random random = new Random(5);
  private final List<String> notices = new CopyOnWriteArrayList<>();

  /** The recorder's thread waits here while it is made to be slow. */
  private final CountDownLatch disk = new CountDownLatch(1);

  private FlightRecorder recorder;

  @BeforeEach
  void start() {
    start(KEPT, 1 << 20);
  }

  private void start(Duration kept, long bytes) {
    recorder =
        new FlightRecorder(kept, bytes, "test", why -> folder.resolve(why + ".mpr"), notices::add);
  }

  private FlightRecorder playing(int ticks) {
    recorder.started(world);
    play(ticks);
    return recorder;
  }

  private void play(int ticks) {
    for (int i = 0; i < ticks; i++) {
      TickInputs inputs = new TickInputs();
      if (world.playerCount() == 0) {
        inputs.join(1, "ann", PieceKind.KING.code());
      } else if (random.nextInt(3) == 0) {
        inputs.command(0, BoardCommands.move(Direction.values()[random.nextInt(4)]), i);
      }
      world.step(inputs, Silence.EVENTS);
      recorder.ticked(world, inputs);
    }
  }

  private void awaitIdle() {
    while (!recorder.isIdle()) {
      Thread.onSpinWait();
    }
  }

  private ReplayFile saved(String why) throws ReplayFormatException {
    return ReplayFile.open(folder.resolve(why + ".mpr"));
  }

  @Test
  void theLastTicksAreSavedAndTheMatchGoesOn() throws Exception {
    playing(60 * RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.save(FlightCause.SIGNAL));
    play(1);
    long end = world.tick();
    play(RATE);
    recorder.stopped();
    try (ReplayFile file = saved("signal")) {
      assertTrue(file.isComplete());
      assertEquals(end, file.lastTick());
      long length = end - file.metadata().firstTick();
      assertTrue(length >= KEPT.toSeconds() * RATE, length + " ticks");
      assertTrue(
          length <= (KEPT.toSeconds() + FlightRecorder.KEYFRAME_SECONDS) * RATE + 1,
          length + " ticks");
      var verified =
          assertInstanceOf(
              ReplayVerifier.Result.Verified.class, ReplayVerifier.verify(file), notices::toString);
      assertEquals(length, verified.ticks());
    }
    assertEquals(1, notices.size(), notices::toString);
    assertTrue(notices.getFirst().startsWith("saved ticks "), notices::toString);
  }

  @Test
  void aShortMatchIsSavedFromItsBeginning() throws Exception {
    playing(RATE + 3);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.report(0, "ann", "he flies"));
    assertEquals(FlightRecorder.Answer.JOINS, recorder.save(FlightCause.SIGNAL));
    play(1);
    recorder.stopped();
    try (ReplayFile file = saved("report")) {
      assertEquals(0, file.metadata().firstTick());
      assertEquals(RATE + 4, file.lastTick());
    }
    assertFalse(Files.exists(folder.resolve("signal.mpr")));
  }

  @Test
  void aCrashSavesUpToTheLastWholeTick() throws Exception {
    playing(7 * RATE);
    recorder.failed(world, world.tick(), new TickInputs(), new IllegalStateException("a bug"));
    recorder.stopped();
    try (ReplayFile file = saved("crash")) {
      assertEquals(7L * RATE, file.lastTick());
      assertInstanceOf(ReplayVerifier.Result.Verified.class, ReplayVerifier.verify(file));
    }
  }

  @Test
  void aStateThatDoesNotFollowFromItsInputsIsFoundAndSaved() throws Exception {
    playing(2 * RATE);
    // The world is given a join that the recorder does not hear of: as if memory had changed.
    TickInputs secret = new TickInputs();
    secret.join(9, "eve", PieceKind.PAWN.code());
    world.step(secret, Silence.EVENTS);
    recorder.ticked(world, new TickInputs());
    long odd = world.tick();
    play(FlightRecorder.KEYFRAME_SECONDS * RATE);
    recorder.stopped();
    assertEquals(
        "the state after tick %d does not follow from its inputs".formatted(odd),
        notices.getFirst());
    try (ReplayFile file = saved("hash")) {
      var diverged =
          assertInstanceOf(ReplayVerifier.Result.Diverged.class, ReplayVerifier.verify(file));
      assertEquals(odd, diverged.tick());
    }
  }

  @Test
  void lessMemoryIsAShorterTimeAndTooLittleIsSaidSo() {
    start(Duration.ofHours(1), 4_000);
    recorder.started(world);
    for (int i = 0; i < 300; i++) {
      play(RATE);
      awaitIdle();
    }
    assertEquals(FlightRecorder.Answer.SAVES, recorder.save(FlightCause.SIGNAL));
    play(1);
    recorder.stopped();
    long bytes = folder.resolve("signal.mpr").toFile().length();
    assertTrue(bytes > 0 && bytes < 6_000, bytes + " bytes");

    notices.clear();
    start(Duration.ofHours(1), 10);
    playing(2 * RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.report(0, "ann", ""));
    play(1);
    recorder.stopped();
    assertEquals(
        List.of("the last minutes are not saved: they need more memory than they may have"),
        notices);
  }

  @Test
  void aDiskThatStandsStillDoesNotStopTheTickAndTheTimeAfterItIsWhole() throws Exception {
    recorder =
        new FlightRecorder(
            KEPT,
            1 << 20,
            "test",
            why -> {
              try {
                assertTrue(disk.await(1, TimeUnit.MINUTES));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return folder.resolve(why + ".mpr");
            },
            notices::add);
    playing(RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.save(FlightCause.SIGNAL));
    play(2 * FlightRecorder.QUEUED_ITEMS * RATE);
    disk.countDown();
    // The thread has room again; ticks up to the next keyframe have no beginning and are dropped.
    awaitIdle();
    play(2 * FlightRecorder.KEYFRAME_SECONDS * RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.save(FlightCause.WINDOW));
    play(1);
    recorder.stopped();
    try (ReplayFile file = saved("window")) {
      assertEquals(world.tick(), file.lastTick());
      assertInstanceOf(ReplayVerifier.Result.Verified.class, ReplayVerifier.verify(file));
    }
  }

  @Test
  void aCrashIsSavedThoughTheDiskWasBehind() throws Exception {
    recorder =
        new FlightRecorder(
            KEPT,
            1 << 20,
            "test",
            why -> {
              try {
                assertTrue(disk.await(1, TimeUnit.MINUTES));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return folder.resolve(why + ".mpr");
            },
            notices::add);
    playing(RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.save(FlightCause.SIGNAL));
    for (int i = 0; i < 2 * FlightRecorder.QUEUED_ITEMS; i++) {
      play(RATE);
      // Files that players ask for may not take the crash's place either.
      FlightRecorder.Answer _ = recorder.save(FlightCause.WINDOW);
    }
    recorder.failed(world, world.tick(), new TickInputs(), new IllegalStateException("a bug"));
    disk.countDown();
    recorder.stopped();
    try (ReplayFile file = saved("crash")) {
      assertTrue(file.isComplete());
      assertInstanceOf(ReplayVerifier.Result.Verified.class, ReplayVerifier.verify(file));
    }
  }

  @Test
  void aFileThatCannotBeMadeIsANotice() {
    recorder =
        new FlightRecorder(
            KEPT, 1 << 20, "test", why -> folder.resolve("none/" + why), notices::add);
    playing(RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.save(FlightCause.SIGNAL));
    play(1);
    recorder.stopped();
    assertEquals(1, notices.size());
    assertTrue(
        notices.getFirst().startsWith("the last minutes are not saved: "), notices::toString);
  }

  /** Asks for a file and gets it, under a name of its own. */
  private void saveAnother(FlightRecorder.Answer answer) {
    assertEquals(FlightRecorder.Answer.SAVES, answer);
    play(1);
    awaitIdle();
  }

  @Test
  void noPlayerAndNoCauseUsesUpWhatOthersNeed() throws Exception {
    AtomicInteger number = new AtomicInteger();
    recorder =
        new FlightRecorder(
            KEPT,
            1 << 20,
            "test",
            why -> folder.resolve(why + "-" + number.incrementAndGet() + ".mpr"),
            notices::add);
    playing(RATE);
    for (int i = 0; i < FlightQuota.MOST_OF_PLAYER; i++) {
      saveAnother(recorder.report(0, "eve", "again"));
    }
    assertEquals(FlightRecorder.Answer.USED_UP, recorder.report(0, "eve", "again"));
    // Another name has files of its own, until those for reports are used up.
    int left = FlightCause.REPORT.mostFiles() - FlightQuota.MOST_OF_PLAYER;
    for (int i = 0; i < left; i++) {
      saveAnother(recorder.report(1, "bob " + i / FlightQuota.MOST_OF_PLAYER, "me too"));
    }
    assertEquals(FlightRecorder.Answer.USED_UP, recorder.report(2, "ann", "help"));
    for (int i = 0; i < FlightCause.SIGNAL.mostFiles(); i++) {
      saveAnother(recorder.save(FlightCause.SIGNAL));
    }
    assertEquals(FlightRecorder.Answer.USED_UP, recorder.save(FlightCause.SIGNAL));
    assertTrue(recorder.saved(FlightCause.SIGNAL).isCompletedExceptionally());
    CompletableFuture<Path> window = recorder.saved(FlightCause.WINDOW);
    play(1);
    assertTrue(Files.exists(window.get(60, TimeUnit.SECONDS)));
    recorder.failed(world, world.tick(), new TickInputs(), new IllegalStateException("a bug"));
    recorder.stopped();
    assertTrue(notices.getLast().endsWith("(crash)"), notices::toString);
  }

  @Test
  void theFileSaysWhoReportedWhat() throws Exception {
    playing(RATE);
    assertEquals(FlightRecorder.Answer.SAVES, recorder.report(3, "eve", "he flies"));
    assertEquals(FlightRecorder.Answer.JOINS, recorder.report(4, "bob", "he does"));
    play(1);
    recorder.stopped();
    try (ReplayFile file = saved("report")) {
      long tick = RATE + 1L;
      assertEquals(
          List.of(
              new ReplayNote(tick, FlightCause.REPORT, 3, "eve", "he flies"),
              new ReplayNote(tick, FlightCause.REPORT, 4, "bob", "he does")),
          file.notes());
      String info = ReplaySummary.of(file).text();
      assertTrue(
          info.contains("saved for   report of player 3 eve at tick %d: he flies".formatted(tick)),
          info);
    }
  }

  @Test
  void aFileThatCannotBeMadeCountsForNobody() throws Exception {
    // The folder of the file is gone: each try fails.
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Files.delete(gone);
    recorder =
        new FlightRecorder(KEPT, 1 << 20, "test", why -> gone.resolve("f.mpr"), notices::add);
    playing(RATE);
    for (int i = 0; i < 2 * FlightQuota.MOST_OF_PLAYER; i++) {
      saveAnother(recorder.report(0, "eve", ""));
      Await.until("the try failed", () -> !notices.isEmpty());
      notices.clear();
    }
    recorder.stopped();
  }

  @Test
  void goldenBytesOfANote() throws Exception {
    ReplayNote note = new ReplayNote(7, FlightCause.REPORT, 3, "말", "he flies");
    byte[] golden =
        "{\"cause\":\"report\",\"player\":3,\"name\":\"말\",\"text\":\"he flies\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(golden, note.encode());
    assertEquals(note, ReplayNote.parse("f", 7, golden));
    for (String odd :
        new String[] {"", "{}", "[]", "{\"cause\":\"x\"}", "{\"cause\":{}}", "null", "\ud800"}) {
      byte[] bytes = odd.getBytes(StandardCharsets.UTF_8);
      assertThrows(ReplayFormatException.class, () -> ReplayNote.parse("f", 7, bytes), odd);
    }
  }
}
