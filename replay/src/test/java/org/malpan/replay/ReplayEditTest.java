package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Recordings made of recordings. */
class ReplayEditTest {

  /** Keyframes at 0 and 300. */
  private static final byte[] WHOLE = Recorded.bytes(550, 5);

  @TempDir private Path folder;

  private Path whole;
  private Path target;

  @BeforeEach
  void save() throws IOException {
    whole = Files.write(folder.resolve("whole.mpr"), WHOLE);
    target = folder.resolve("new.mpr");
  }

  private Path trim(String name, long from, long to) throws Exception {
    Path path = folder.resolve(name);
    try (ReplayFile file = ReplayFile.open(whole)) {
      long ticks = ReplayTrim.write(file, from, to, path);
      assertEquals(to - from, ticks);
    }
    return path;
  }

  private static void assertVerifies(Path path, long firstTick, long lastTick) throws Exception {
    try (ReplayFile file = ReplayFile.open(path)) {
      assertTrue(file.isComplete());
      assertEquals(firstTick, file.metadata().firstTick());
      assertEquals(firstTick, file.keyframes().getFirst());
      assertEquals(lastTick, file.lastTick());
      assertEquals(
          new ReplayVerifier.Result.Verified(lastTick - firstTick), ReplayVerifier.verify(file));
    }
  }

  private ReplayComparison.Result compare(Path left, Path right) throws Exception {
    try (ReplayFile a = ReplayFile.open(left);
        ReplayFile b = ReplayFile.open(right)) {
      return ReplayComparison.compare(a, b);
    }
  }

  @Test
  void aTrimmedRecordingStartsAtASnapshotAndHasTheSameTicks() throws Exception {
    Path part = trim("part.mpr", 123, 456);

    assertVerifies(part, 123, 456);
    assertEquals(new ReplayComparison.Same(123, 456), compare(whole, part));
  }

  @Test
  void aTrimBeyondTheEndEndsThere() throws Exception {
    try (ReplayFile file = ReplayFile.open(whole)) {
      assertEquals(50, ReplayTrim.write(file, 500, Long.MAX_VALUE, target));
    }
    assertVerifies(target, 500, 550);
  }

  /** A thousand ticks a second: most have no hash of their own, in runs that chunks interrupt. */
  @Test
  void quietTicksAreTrimmedWhereverAChunkEnds() throws Exception {
    World world =
        new World(new BoardGame(), new WorldConfig(new BoardSize(12, 12), 0, 6, 3, 7, 1000));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    recorder.started(world);
    TickInputs none = new TickInputs();
    for (int i = 0; i < 3000; i++) {
      world.step(none, Silence.EVENTS);
      recorder.ticked(world, none);
    }
    recorder.stopped();
    Files.write(whole, bytes.toByteArray());

    assertVerifies(trim("quiet.mpr", 17, 2900), 17, 2900);
  }

  @Test
  void consecutivePartsMergeToTheWhole() throws Exception {
    Path first = trim("1.mpr", 0, 250);
    Path second = trim("2.mpr", 250, 251);
    Path third = trim("3.mpr", 251, 550);
    try (ReplayFile a = ReplayFile.open(first);
        ReplayFile b = ReplayFile.open(second);
        ReplayFile c = ReplayFile.open(third)) {
      assertEquals(550, ReplayMerge.write(List.of(a, b, c), target));
    }

    assertVerifies(target, 0, 550);
    assertEquals(new ReplayComparison.Same(0, 550), compare(whole, target));
  }

  @Test
  void partsThatDoNotFollowEachOtherAreRefusedAndNothingIsWritten() throws Exception {
    try (ReplayFile a = ReplayFile.open(trim("1.mpr", 0, 250));
        ReplayFile c = ReplayFile.open(trim("3.mpr", 251, 300))) {
      ReplayFormatException gap =
          assertThrows(ReplayFormatException.class, () -> ReplayMerge.write(List.of(a, c), target));
      assertTrue(
          gap.getMessage().endsWith("the first ends at tick 250, the second begins at tick 251"),
          gap::getMessage);
    }
    assertFalse(Files.exists(target));
  }

  @Test
  void partsOfDifferentMatchesAreRefused() throws Exception {
    Path first = trim("1.mpr", 0, 250);
    Files.write(whole, Recorded.bytes(400, 6));
    try (ReplayFile a = ReplayFile.open(first);
        ReplayFile b = ReplayFile.open(trim("2.mpr", 250, 300))) {
      ReplayFormatException other =
          assertThrows(ReplayFormatException.class, () -> ReplayMerge.write(List.of(a, b), target));
      assertTrue(other.getMessage().endsWith("does not begin in the state of the first"));
    }
  }

  @Test
  void noFileIsWrittenOver() throws Exception {
    try (ReplayFile file = ReplayFile.open(whole)) {
      IOException there =
          assertThrows(IOException.class, () -> ReplayTrim.write(file, 0, 10, whole));
      assertEquals(whole + " is there already", there.getMessage());
    }
    assertEquals(WHOLE.length, Files.size(whole));
  }

  private ReplayRepair.Report repair(byte[] damaged) throws Exception {
    Files.write(whole, damaged);
    return ReplayRepair.write(whole, Optional.empty(), target);
  }

  @Test
  void aCutRecordingIsRepairedUpToItsLastWholeChunk() throws Exception {
    Chunks chunks = new Chunks(WHOLE);
    int cut = chunks.list.get(40).end() + 10;

    ReplayRepair.Report report = repair(Arrays.copyOf(WHOLE, cut));

    long last = chunks.lastTick(cut);
    assertEquals(new ReplayRepair.Report("whole", 0, last, 10, List.of()), report);
    assertVerifies(target, 0, last);
  }

  @Test
  void behindDamageTheLongerPartIsKeptFromItsKeyframeOn() throws Exception {
    Chunks chunks = new Chunks(WHOLE);
    int at = 0;
    while (chunks.list.get(at).tick() < 100) {
      at++;
    }
    byte[] damaged = WHOLE.clone();
    int damage = chunks.list.get(at).end() + 5;
    damaged[damage] ^= 1;

    ReplayRepair.Report report = repair(damaged);

    assertEquals(300, report.firstTick());
    assertEquals(550, report.lastTick());
    assertEquals(List.of("ticks 0 to %d".formatted(chunks.list.get(at + 1).tick())), lost(report));
    int bytesOfTheChunk = chunks.list.get(at + 1).end() - chunks.list.get(at).end();
    assertEquals(bytesOfTheChunk, report.lostBytes());
    assertVerifies(target, 300, 550);
  }

  private static List<String> lost(ReplayRepair.Report report) {
    return report.lostRuns();
  }

  @Test
  void aWholeRecordingIsRepairedToItself() throws Exception {
    assertEquals(new ReplayRepair.Report("whole", 0, 550, 0, List.of()), repair(WHOLE));
    assertEquals(-1, Files.mismatch(whole, target));
  }

  @Test
  void whereNoKeyframeIsWholeThereIsNothingToRepair() {
    Chunks chunks = new Chunks(WHOLE);
    byte[] damaged = Arrays.copyOf(WHOLE, chunks.list.getFirst().end());
    damaged[damaged.length - 1] ^= 1;

    ReplayFormatException e = assertThrows(ReplayFormatException.class, () -> repair(damaged));

    assertEquals(whole + ": no keyframe in it is whole: nothing to start at", e.getMessage());
    assertFalse(Files.exists(target));
  }

  @Test
  void aFileThatOnlyLooksLikeChunksIsGivenUpInTime() throws Exception {
    byte[] keyframe = new Chunks(WHOLE).list.getFirst().payload();
    byte[] many = new byte[WHOLE.length + (1 << 22)];
    System.arraycopy(WHOLE, 0, many, 0, WHOLE.length);
    // Headers that say a megabyte follows, at every 20th byte, and no checksum that fits.
    for (int i = WHOLE.length; i + 20 < many.length; i += 20) {
      many[i] = 1;
      many[i + 12] = 16;
      many[i + 16] = 16;
    }

    ReplayRepair.Report report = repair(many);

    assertTrue(keyframe.length > 0);
    assertEquals(550, report.lastTick());
    assertEquals(many.length - WHOLE.length, report.lostBytes());
  }

  @Test
  void aChangedInputIsFoundAtItsTick() throws Exception {
    Path other = Files.write(folder.resolve("other.mpr"), Recorded.bytes(550, 6));

    ReplayComparison.Different different =
        assertInstanceOf(ReplayComparison.Different.class, compare(whole, other));

    assertEquals("inputs", different.what());
    assertEquals(1, different.tick());
    assertTrue(
        different.sentence().startsWith("tick 1 is the first that differs, in inputs: left"));
    assertTrue(different.json().contains("\"same\":false"), different::json);
  }

  private static Path recording(String folder, String name) {
    return Path.of(System.getProperty("basedir"), "src/test/resources", folder, name);
  }

  /** Their hashes are not the same ones, their states are. */
  @Test
  void oneMatchInBothVersionsOfTheFormatIsTheSame() throws Exception {
    Path old = recording("recordings-v1", "npcs.mpr");

    ReplayComparison.Same same =
        assertInstanceOf(
            ReplayComparison.Same.class, compare(old, recording("recordings", "npcs.mpr")));

    assertEquals(900, same.to());
  }

  @Test
  void aPartOfARecordingInAFormerVersionIsInThePresentOne() throws Exception {
    Path start = folder.resolve("start.mpr");
    Path end = folder.resolve("end.mpr");
    try (ReplayFile old = ReplayFile.open(recording("recordings-v1", "npcs.mpr"));
        ReplayFile now = ReplayFile.open(recording("recordings", "npcs.mpr"))) {
      assertEquals(300, ReplayTrim.write(old, 0, 300, start));
      assertEquals(600, ReplayTrim.write(now, 300, 900, end));
    }

    assertVerifies(start, 0, 300);
    Path both = folder.resolve("both.mpr");
    try (ReplayFile a = ReplayFile.open(start);
        ReplayFile b = ReplayFile.open(end)) {
      assertEquals(ReplayFormat.VERSION, a.metadata().formatVersion());
      assertEquals(900, ReplayMerge.write(List.of(a, b), both));
    }
    assertVerifies(both, 0, 900);
  }

  @Test
  void recordingsInDifferentVersionsAreNotMerged() throws Exception {
    Path end = folder.resolve("end.mpr");
    try (ReplayFile former = ReplayFile.open(recording("recordings-v1", "npcs.mpr"))) {
      assertEquals(600, ReplayTrim.write(former, 300, 900, end));
      try (ReplayFile present = ReplayFile.open(end)) {
        Path both = folder.resolve("both.mpr");
        ReplayFormatException e =
            assertThrows(
                ReplayFormatException.class,
                () -> ReplayMerge.write(List.of(former, present), both));
        assertTrue(e.getMessage().endsWith("different versions of the format"), e::getMessage);
      }
    }
  }

  @Test
  void matchesOfOtherWorldsDifferInTheirConfiguration() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    recorder.started(
        new World(new BoardGame(), new WorldConfig(new BoardSize(12, 12), 0, 6, 3, 8, 10)));
    recorder.stopped();
    Path other = Files.write(folder.resolve("other.mpr"), bytes.toByteArray());

    ReplayComparison.Different different =
        assertInstanceOf(ReplayComparison.Different.class, compare(whole, other));

    assertEquals("configuration", different.what());
  }

  @Test
  void aSummaryNamesThePlayersAndCountsThem() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    World world = new World(new BoardGame(), Recorded.CONFIG);
    recorder.started(world);
    TickInputs inputs = new TickInputs();
    inputs.join(1, "ann\u001b", PieceKind.QUEEN.code());
    inputs.join(2, "bob", PieceKind.ROOK.code());
    world.step(inputs, Silence.EVENTS);
    recorder.ticked(world, inputs);
    recorder.stopped();
    Files.write(whole, bytes.toByteArray());

    try (ReplayFile file = ReplayFile.open(whole)) {
      ReplaySummary summary = ReplaySummary.of(file);
      assertEquals(2, summary.joins());
      assertEquals(
          List.of(
              new ReplaySummary.Stay(0, "ann\u001b", "queen", 0),
              new ReplaySummary.Stay(1, "bob", "rook", 0)),
          summary.players());
      assertTrue(summary.text().contains("0 ann\\u{1b}, queen, from tick 0"), summary::text);
      assertTrue(summary.json().contains("\"joins\":2"), summary::json);
    }
  }
}
