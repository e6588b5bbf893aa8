package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardGame;
import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Command;
import org.malpan.game.Game;
import org.malpan.game.GameInfo;
import org.malpan.game.Games;
import org.malpan.game.LeaveCause;
import org.malpan.game.Rules;
import org.malpan.game.Schema;
import org.malpan.protocol.ServerPacket;
import org.malpan.world.World;

/** A recording whose game is here in another version, or not at all. */
class OtherVersionTest {

  /** Two keyframes on the way: one at the start, one after 30 seconds of 10 ticks. */
  private static final int TICKS = 450;

  private static final int KEYFRAME = 300;

  /** The board game with rules in which no piece moves. */
  private record StillGame(String id) implements Game {

    @Override
    public GameInfo info() {
      return new GameInfo(id, 2, "Still");
    }

    @Override
    public Schema schema() {
      return new BoardGame().schema();
    }

    @Override
    public Rules rules(Arena arena) {
      Rules rules = new BoardGame().rules(arena);
      return new Rules() {
        @Override
        public void begin() {
          rules.begin();
        }

        @Override
        public void joined(int player, Args login) {
          rules.joined(player, login);
        }

        @Override
        public void left(int player, LeaveCause cause) {
          rules.left(player, cause);
        }

        @Override
        public void command(int player, Command command, Args args) {
          if (command != BoardGame.MOVE) {
            rules.command(player, command, args);
          }
        }

        @Override
        public void tick(long tick) {
          rules.tick(tick);
        }
      };
    }
  }

  @TempDir private Path folder;

  private Path path;
  private Recorded recorded;

  @BeforeEach
  void record() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    recorded = new Recorded(bytes, 3).play(TICKS);
    recorded.recorder.stopped();
    path = Files.write(folder.resolve("m.mpr"), bytes.toByteArray());
  }

  @AfterEach
  void theGamesOfTheModulePathAgain() {
    Games.use(Games.onModulePath());
  }

  @Test
  void theSameVersionIsNotAnnounced() throws Exception {
    try (ReplayFile file = ReplayFile.open(path)) {
      assertEquals(Optional.empty(), file.metadata().otherVersion());
    }
  }

  @Test
  void anotherVersionIsAnnouncedAndVerifiedAllTheSame() throws Exception {
    Games.use(List.of(new StillGame("board")));
    String sentence = "recorded with version 1 of board, this is version 2: states may differ";
    try (ReplayFile file = ReplayFile.open(path)) {
      assertEquals(Optional.of(sentence), file.metadata().otherVersion());
      assertTrue(ReplaySummary.of(file).text().contains(sentence));
      assertTrue(ReplaySummary.of(file).json().contains(sentence));
      assertInstanceOf(ReplayVerifier.Result.Diverged.class, ReplayVerifier.verify(file));
    }
  }

  @Test
  void itIsWatchedFromKeyframeToKeyframe() throws Exception {
    Games.use(List.of(new StillGame("board")));
    try (ReplayFile file = ReplayFile.open(path)) {
      ReplayPlayer strict = new ReplayPlayer(file);
      ReplayPlayer watching = ReplayPlayer.toWatch(file);
      for (int tick = 1; tick <= KEYFRAME; tick++) {
        assertTrue(strict.step(Silence.EVENTS));
        assertTrue(watching.step(Silence.EVENTS));
        if (tick == KEYFRAME - 1) {
          assertNotEquals(recorded.hashes.get(tick), watching.world().stateHash());
        }
      }
      assertNotEquals(recorded.hashes.get(KEYFRAME), strict.world().stateHash());
      assertEquals(recorded.hashes.get(KEYFRAME), watching.world().stateHash());
      assertTrue(watching.isTrue());
    }
  }

  @Test
  void aViewerIsShownTheRecordedStateAtTheEnd() throws Exception {
    Games.use(List.of(new StillGame("board")));
    Viewer viewer = new Viewer();
    try (ReplayFeed feed = ReplayFeed.open(path)) {
      feed.follow(-1);
      feed.speed(64);
      feed.start(viewer);
      viewer.await(() -> !feed.status().playing());
      assertEquals(TICKS, feed.status().tick());
      viewer.await(() -> viewer.view.snapshot().tick() == TICKS);
      // The last keyframe is the state at the end.
      viewer.assertShowsAll(recorded.world);
      assertTrue(viewer.count(ServerPacket.Welcome.class) > 1);
    }
    viewer.await(() -> !viewer.ends.isEmpty());
  }

  @Test
  void recordingsOfTwoGamesAreNeitherMergedNorComparedTickByTick() throws Exception {
    World still = new World(new StillGame("still"), Recorded.CONFIG);
    Path other = folder.resolve("still.mpr");
    JournalRecorder recorder =
        JournalRecorder.create(
            other,
            "test",
            trouble -> {
              throw new AssertionError(trouble);
            });
    recorder.started(still);
    recorder.stopped();
    try (ReplayFile board = ReplayFile.open(path);
        ReplayFile second = ReplayFile.open(other)) {
      ReplayFormatException refusal =
          assertThrows(
              ReplayFormatException.class,
              () -> ReplayMerge.write(List.of(board, second), folder.resolve("both.mpr")));
      assertTrue(
          refusal
              .getMessage()
              .endsWith("parts of version 1 of game 'board' and of version 2 of game 'still'"),
          refusal.getMessage());
      ReplayComparison.Different different =
          assertInstanceOf(
              ReplayComparison.Different.class, ReplayComparison.compare(board, second));
      assertEquals("game", different.what());
    }
  }

  @Test
  void aGameThatIsNotHereIsNamedWithItsVersion() throws Exception {
    Games.use(List.of(new StillGame("still")));
    try (ReplayFile file = ReplayFile.open(path)) {
      assertEquals(Optional.empty(), file.metadata().otherVersion());
      ReplayFormatException refusal =
          assertThrows(ReplayFormatException.class, () -> new ReplayPlayer(file));
      assertEquals(ReplayFormatException.Kind.OTHER_VERSION, refusal.kind());
      assertTrue(
          refusal
              .getMessage()
              .endsWith(
                  "recorded with version 1 of game 'board', which is not here: there are still;"
                      + " --game-path says where more games are"),
          refusal.getMessage());
    }
  }
}
