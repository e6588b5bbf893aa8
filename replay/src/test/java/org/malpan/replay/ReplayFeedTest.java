package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.client.TimelineMark;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;
import org.malpan.world.World;

/** What a replay shows is what the world was, whichever way the viewer comes there. */
class ReplayFeedTest {

  private static final byte[] MATCH = Recorded.bytes(450, 3);

  @TempDir private Path folder;

  private final Viewer viewer = new Viewer();
  private ReplayFeed feed;

  private void open(byte[] bytes) throws IOException, ReplayFormatException {
    feed = ReplayFeed.open(Files.write(folder.resolve("m.mpr"), bytes));
  }

  /** The world at a tick, by a player of its own. */
  private World world(long tick) throws ReplayFormatException {
    try (ReplayFile file = ReplayFile.open(folder.resolve("m.mpr"))) {
      ReplayPlayer player = new ReplayPlayer(file);
      player.seek(tick);
      return player.world();
    }
  }

  private void awaitTick(long tick) throws InterruptedException {
    viewer.await(() -> feed.status().tick() == tick && shown());
  }

  /** Whether all that happened until now has reached the view: the last packet is the tick's. */
  private boolean shown() {
    return viewer.view.snapshot().tick() == feed.status().tick();
  }

  @AfterEach
  void close() throws InterruptedException {
    feed.close();
    if (!viewer.told.isEmpty()) {
      viewer.await(() -> !viewer.ends.isEmpty());
      assertEquals(1, viewer.ends.size());
    }
  }

  @Test
  void aSeekShowsWhatTheFollowedPlayerSaw() throws Exception {
    open(MATCH);
    feed.pause();
    feed.start(viewer);
    for (long tick : new long[] {400, 399, 12, 301, 300, 450, 1}) {
      World world = world(tick);
      for (int id = 0; id < world.config().maxPlayers(); id++) {
        if (world.isPresent(id)) {
          int followed = id;
          feed.follow(id);
          feed.seek(tick);
          viewer.await(() -> feed.status().followed() == followed && feed.status().tick() == tick);
          awaitTick(tick);
          viewer.assertShows(world, id);
        }
      }
    }
  }

  @Test
  void singleStepsShowEveryTickForwardAndBack() throws Exception {
    open(MATCH);
    feed.follow(-1);
    feed.seek(200);
    feed.start(viewer);
    feed.pause();
    feed.seek(200);
    awaitTick(200);
    for (int tick = 201; tick < 230; tick++) {
      feed.step(1);
      awaitTick(tick);
      viewer.assertShowsAll(world(tick));
    }
    feed.step(-29);
    awaitTick(200);
    viewer.assertShowsAll(world(200));
    assertFalse(feed.status().playing());
  }

  @Test
  void aFastRideEndsPausedAtTheEndAndPlayBeginsAgain() throws Exception {
    open(MATCH);
    feed.follow(-1);
    feed.speed(64);
    feed.start(viewer);
    viewer.await(() -> !feed.status().playing());
    assertEquals(450, feed.status().tick());
    viewer.assertShowsAll(world(450));
    assertEquals(1, viewer.count(ServerPacket.Welcome.class));
    assertTrue(viewer.count(ServerPacket.ChatHeard.class) > 0);
    feed.speed(1.0 / 8);
    feed.play();
    viewer.await(() -> feed.status().playing() && feed.status().tick() < 100);
  }

  @Test
  void aFollowedPlayerWhoLeavesIsFollowedAgainWhenBack() throws Exception {
    open(MATCH);
    feed.follow(2);
    feed.speed(64);
    feed.start(viewer);
    viewer.await(() -> !feed.status().playing());
    List<Boolean> following =
        viewer.told.stream()
            .filter(ServerPacket.Welcome.class::isInstance)
            .map(p -> ((ServerPacket.Welcome) p).id() == 2)
            .toList();
    assertTrue(following.size() > 2, following::toString);
    for (int i = 0; i < following.size(); i++) {
      assertEquals(i % 2 == 1, following.get(i), following::toString);
    }
    assertEquals(world(450).isPresent(2), feed.status().followed() == 2);
  }

  @Test
  void theTimeLineHasKeyframesAndWhatHappened() throws Exception {
    open(MATCH);
    feed.start(viewer);
    viewer.await(() -> feed.marks().stream().anyMatch(m -> m.tick() > 440));
    List<TimelineMark> marks = feed.marks();
    assertEquals(
        List.of(0L, 300L, 450L),
        marks.stream()
            .filter(m -> m.kind() == TimelineMark.Kind.KEYFRAME)
            .map(TimelineMark::tick)
            .toList());
    for (TimelineMark.Kind kind : TimelineMark.Kind.values()) {
      if (kind != TimelineMark.Kind.FALL) {
        assertTrue(marks.stream().anyMatch(m -> m.kind() == kind), kind::toString);
      }
    }
    for (int i = 1; i < marks.size(); i++) {
      assertTrue(marks.get(i - 1).tick() <= marks.get(i).tick());
    }
  }

  @Test
  void aFileThatIsStillBeingWrittenIsFollowedToItsEnd() throws Exception {
    Path path = folder.resolve("m.mpr");
    int half = new Chunks(MATCH).list.get(20).end();
    open(java.util.Arrays.copyOf(MATCH, half + 5));
    feed.follow(-1);
    feed.speed(64);
    feed.start(viewer);
    long known = feed.status().lastTick();
    assertTrue(known < 450);
    awaitTickAtLeast(known);

    try (var out = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
      out.write(MATCH, half + 5, MATCH.length - half - 5);
    }

    viewer.await(() -> feed.status().lastTick() == 450);
    feed.play();
    awaitTickAtLeast(450);
    viewer.await(() -> feed.marks().stream().anyMatch(m -> m.tick() > known));
    viewer.await(() -> !feed.status().playing());
    viewer.assertShowsAll(world(450));
  }

  private void awaitTickAtLeast(long tick) throws InterruptedException {
    viewer.await(() -> feed.status().tick() >= tick);
  }

  @Test
  void aPlayerIsFollowedByName() throws Exception {
    open(MATCH);
    feed.followNamed("말 3");
    feed.speed(64);
    feed.start(viewer);
    viewer.await(() -> feed.status().followed() >= 0);
    feed.pause();
    viewer.await(() ->
        feed.players().stream()
            .anyMatch(p -> p.id() == feed.status().followed() && p.name().equals("말 3")));
  }

  @Test
  void aReplayTakesNoPacketsAndNoSpeedBeyondItsLimits() throws Exception {
    open(MATCH);
    assertFalse(feed.send(new ClientPacket.Command(BoardCommands.attack(), 0)));
    assertThrows(IllegalArgumentException.class, () -> feed.speed(65));
    assertThrows(IllegalArgumentException.class, () -> feed.speed(Double.NaN));
    feed.seek(Long.MAX_VALUE);
    feed.step(Integer.MIN_VALUE);
    feed.seek(Long.MAX_VALUE);
    feed.start(viewer);
    viewer.await(() -> feed.status().tick() == 450);
    feed.step(Integer.MIN_VALUE);
    viewer.await(() -> feed.status().tick() == 0);
  }
}
