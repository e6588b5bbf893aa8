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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ServerPacket;
import org.malpan.server.FrameWriter;
import org.malpan.server.PlayerStreams;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** What the players were told is part of a recording, and is proven like the states. */
class OutputTest {

  private static final WorldConfig CONFIG = new WorldConfig(new BoardSize(30, 30), 7, 8, 5, 3, 10);

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();

  /** As a server would give it to the recorder, but for one tick in which it errs. */
  private final class Server implements PlayerStreams.Receiver {

    private final JournalRecorder recorder;
    private final World world;
    private final long wrongTick;
    private final int wrongPlayer;

    Server(JournalRecorder recorder, World world, long wrongTick, int wrongPlayer) {
      this.recorder = recorder;
      this.world = world;
      this.wrongTick = wrongTick;
      this.wrongPlayer = wrongPlayer;
    }

    @Override
    public void event(FrameWriter frame) {
      recorder.event(frame);
    }

    @Override
    public void tell(int player) {
      if (world.tick() != wrongTick || player != wrongPlayer) {
        recorder.told(player);
      }
    }

    @Override
    public void joined(long session, int player) {
      told.add("joined " + player);
    }

    @Override
    public void refused(long session) {}

    @Override
    public void left(int player) {}
  }

  private Path record(OutputKept kept, int ticks, long wrongTick, int wrongPlayer)
      throws IOException {
    Path path = folder.resolve("output-%s-%d.mpr".formatted(kept, wrongTick));
    JournalRecorder recorder = JournalRecorder.create(path, "test", kept, told::add);
    World world = new World(new BoardGame(), CONFIG);
    PlayerStreams streams =
        new PlayerStreams(world, new Server(recorder, world, wrongTick, wrongPlayer));
    recorder.started(world);
    Random random = new Random(4);
    TickInputs inputs = new TickInputs();
    for (int i = 0; i < ticks; i++) {
      inputs.clear();
      if (i < 6) {
        inputs.join(i, "p" + i, PieceKind.QUEEN.code());
      } else if (random.nextInt(3) > 0) {
        inputs.command(
            random.nextInt(6), BoardCommands.move(Direction.values()[random.nextInt(4)]), i);
      }
      if (i == 20) {
        inputs.chat(2, "hello");
      }
      world.step(inputs, streams);
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
    return path;
  }

  private static ReplayVerifier.Result verify(Path path) throws ReplayFormatException {
    try (ReplayFile file = ReplayFile.open(path)) {
      return ReplayVerifier.verify(file);
    }
  }

  @Test
  void whatThePlayersWereToldVerifies() throws Exception {
    for (OutputKept kept : OutputKept.values()) {
      Path path = record(kept, 205, -1, 0);
      assertEquals(
          205, assertInstanceOf(ReplayVerifier.Result.Verified.class, verify(path)).ticks());
      try (ReplayFile file = ReplayFile.open(path)) {
        long hashes =
            file.entries().stream().filter(e -> e.type() == ReplayFormat.OUTPUT_HASHES).count();
        assertEquals(kept == OutputKept.NONE ? 0 : 21, hashes);
        assertEquals(kept == OutputKept.FRAMES, OutputFrames.areIn(file));
      }
    }
  }

  @Test
  void onePlayerWhoWasToldSomethingElseIsNamedWithTheTick() throws Exception {
    Path path = record(OutputKept.HASHES, 205, 20, 2);

    var diverged = assertInstanceOf(ReplayVerifier.Result.OutputDiverged.class, verify(path));

    assertEquals(21, diverged.tick());
    assertEquals(List.of(2), diverged.players());
  }

  @Test
  void theFramesSayWhoWasToldWhat() throws Exception {
    Path path = record(OutputKept.FRAMES, 60, -1, 0);
    List<String> chats = new ArrayList<>();
    List<Long> ticks = new ArrayList<>();
    try (ReplayFile file = ReplayFile.open(path)) {
      OutputFrames.read(
          file,
          (tick, packet, players) -> {
            ticks.add(tick);
            if (packet instanceof ServerPacket.ChatHeard chat) {
              assertTrue(players.contains(2), players::toString);
              chats.add(tick + " " + chat.text());
            }
          });
    }
    assertEquals(List.of("21 hello"), chats);
    assertEquals(ticks.stream().sorted().toList(), ticks);
    assertTrue(ticks.size() > 60, ticks::toString);
  }

  @Test
  void aTrimmedRecordingKeepsTheOutputOfWholeChunks() throws Exception {
    Path path = record(OutputKept.FRAMES, 205, -1, 0);
    Path trimmed = folder.resolve("trimmed.mpr");
    try (ReplayFile file = ReplayFile.open(path)) {
      assertEquals(100, ReplayTrim.write(file, 55, 155, trimmed));
    }
    assertInstanceOf(ReplayVerifier.Result.Verified.class, verify(trimmed));
    try (ReplayFile file = ReplayFile.open(trimmed)) {
      List<Long> starts =
          file.entries().stream()
              .filter(e -> e.type() == ReplayFormat.OUTPUT_HASHES)
              .map(ReplayIndex.Entry::tick)
              .toList();
      assertEquals(List.of(60L, 70L, 80L, 90L, 100L, 110L, 120L, 130L, 140L), starts);
    }
  }

  @Test
  void senselessHashesAndFramesAreOneError() throws Exception {
    byte[][] senseless = {
      {},
      {0},
      {1},
      {5, 9, 0, 0, 0, 0, 0, 0},
      {1, 1, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0},
      {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}
    };
    for (byte[] payload : senseless) {
      assertThrows(
          ReplayFormatException.class, () -> OutputHashes.parse("f", 0, 8, payload).ticks());
      Path path = folder.resolve("senseless-%d.mpr".formatted(payload.length));
      Files.deleteIfExists(path);
      World world = new World(new BoardGame(), CONFIG);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ChunkWriter writer = new ChunkWriter(bytes)) {
        writer.header(ReplayMetadata.of(world, "test", "now"));
        writer.chunk(ReplayFormat.KEYFRAME, 0, world.snapshot());
        writer.chunk(ReplayFormat.OUTPUT_FRAMES, 0, payload);
      }
      Files.write(path, bytes.toByteArray());
      try (ReplayFile file = ReplayFile.open(path)) {
        if (payload.length == 1 && payload[0] == 0) {
          OutputFrames.read(file, (tick, packet, players) -> told.add("told"));
          assertFalse(told.contains("told"));
        } else {
          assertThrows(
              ReplayFormatException.class,
              () -> OutputFrames.read(file, (tick, packet, players) -> told.add("told")));
        }
      }
    }
  }
}
