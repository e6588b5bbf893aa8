package org.malpan.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.protocol.ServerPacket;
import org.malpan.world.World;

/**
 * Plays a recording in the viewer's time: what the wishes say, against the clock. One thread plays;
 * status and players may be read by any.
 */
final class ReplayStage {

  /** Playing is interrupted at least this often to show something and to hear wishes. */
  private static final long BUDGET_NANOS = 30_000_000;

  /** Pictures closer together than this nobody sees. */
  private static final long FRAME_NANOS = 8_000_000;

  /** A recorder writes a chunk a second; a file at rest for longer is cut. */
  private static final Duration STILL = Duration.ofSeconds(5);

  private static final long PONG_NANOS = 500_000_000;

  private record Position(long tick, long lastTick, int followed) {}

  private final ReplayFile file;
  private final ReplayPlayer player;
  private final PlaybackWishes wishes;
  private final long firstTick;
  private final int tickRate;
  private volatile Position position;
  private volatile List<PlaybackPlayer> players = List.of();

  // Of the thread that plays.
  private Consumer<ServerPacket> out;
  private ViewerWindow window;
  private ViewerEvents events;
  private long lastTick;
  private int followed = -1;
  private int centreX;
  private int centreY;
  private boolean anchored;
  private long anchorNanos;
  private long anchorTick;
  private double anchorSpeed;
  private long nextGrowthNanos;
  private long nextPongNanos;

  ReplayStage(ReplayFile file, PlaybackWishes wishes) throws ReplayFormatException {
    this.file = file;
    this.wishes = wishes;
    player = ReplayPlayer.toWatch(file);
    firstTick = player.tick();
    lastTick = file.lastTick();
    tickRate = file.metadata().world().tickRate();
    centreX = file.metadata().world().board().width() / 2;
    centreY = file.metadata().world().board().height() / 2;
    position = new Position(firstTick, lastTick, -1);
  }

  PlaybackStatus status() {
    Position now = position;
    return new PlaybackStatus(
        now.tick,
        firstTick,
        now.lastTick,
        tickRate,
        wishes.isPlaying(),
        wishes.speed(),
        now.followed);
  }

  List<PlaybackPlayer> players() {
    return players;
  }

  /** Plays until the viewer closes it. */
  void play(Consumer<ServerPacket> listener) throws ReplayFormatException, InterruptedException {
    out = listener;
    window = new ViewerWindow(listener);
    events = new ViewerEvents(window);
    nextGrowthNanos = System.nanoTime();
    PlaybackWishes.Wish wish = wishes.take();
    fulfil(wish, true);
    while (!wish.closed()) {
      long waitMillis = advance(wish, System.nanoTime());
      wishes.await(wish.version(), waitMillis);
      wish = wishes.take();
      fulfil(wish, false);
    }
  }

  private void fulfil(PlaybackWishes.Wish wish, boolean first) throws ReplayFormatException {
    long from = wish.seek() >= 0 ? wish.seek() : player.tick();
    if (wish.restart() && wish.seek() < 0 && player.tick() >= lastTick && !isGrowing()) {
      from = firstTick;
    }
    long target = Math.clamp(from + wish.steps(), firstTick, lastTick);
    boolean jumped = target != player.tick() || wish.seek() >= 0;
    if (jumped) {
      player.seek(target);
      anchored = false;
    }
    boolean looked = wish.lookX() >= 0 && (wish.lookX() != centreX || wish.lookY() != centreY);
    if (looked) {
      centreX = file.metadata().world().board().clampX(wish.lookX());
      centreY = file.metadata().world().board().clampY(wish.lookY());
    }
    if (first || jumped || viewer(wish) != followed) {
      begin(viewer(wish));
    } else if (looked && followed < 0) {
      window.look(centreX, centreY);
    }
  }

  /** Whom the wish means at the present tick; -1 when there is no such player, or none is meant. */
  private int viewer(PlaybackWishes.Wish wish) {
    World world = player.world();
    if (wish.name() == null) {
      boolean plays = wish.player() < world.config().maxPlayers();
      return plays && world.isPresent(wish.player()) ? wish.player() : -1;
    }
    if (world.isPresent(followed) && world.name(followed).equals(wish.name())) {
      return followed;
    }
    for (int id = 0; id < world.config().maxPlayers(); id++) {
      if (world.isPresent(id) && world.name(id).equals(wish.name())) {
        return id;
      }
    }
    return -1;
  }

  private void begin(int viewer) {
    followed = viewer;
    window.begin(player.world(), viewer, centreX, centreY);
    events.of(player.world(), viewer);
    listPlayers();
    nextPongNanos = System.nanoTime();
    publish(nextPongNanos);
  }

  private void listPlayers() {
    World world = player.world();
    List<PlaybackPlayer> present = new ArrayList<>();
    for (int id = 0; id < world.config().maxPlayers(); id++) {
      if (world.isPresent(id)) {
        present.add(new PlaybackPlayer(id, world.name(id)));
      }
    }
    players = List.copyOf(present);
  }

  private void publish(long now) {
    position = new Position(player.tick(), Math.max(lastTick, player.tick()), followed);
    if (now >= nextPongNanos || !wishes.isPlaying()) {
      // A view learns its tick from the answers to its pings.
      out.accept(new ServerPacket.Pong(now, player.tick()));
      nextPongNanos = now + PONG_NANOS;
    }
  }

  /** Plays what is due, and gives the milliseconds until there is more. */
  private long advance(PlaybackWishes.Wish wish, long now) throws ReplayFormatException {
    noticeGrowth(now);
    if (!wish.playing()) {
      anchored = false;
      return file.isComplete() ? PlaybackWishes.LONG_MILLIS : PlaybackWishes.GROWTH_MILLIS;
    }
    if (!anchored || anchorSpeed != wish.speed()) {
      anchor(wish, now);
    }
    double nanosPerTick = 1e9 / (wish.speed() * tickRate);
    long due = anchorTick + (long) ((now - anchorNanos) / nanosPerTick);
    if (due > player.tick()) {
      boolean atEnd = !stepTo(due, wish, now + BUDGET_NANOS);
      publish(now);
      if (atEnd) {
        anchored = false;
        return rest(wish);
      }
      if (player.tick() < due) {
        // Slower than wished; running after it would only make it jump later.
        anchor(wish, System.nanoTime());
      }
    }
    long nextNanos = anchorNanos + (long) ((player.tick() + 1 - anchorTick) * nanosPerTick);
    return Math.max(FRAME_NANOS, nextNanos - System.nanoTime()) / 1_000_000;
  }

  private void anchor(PlaybackWishes.Wish wish, long now) {
    anchored = true;
    anchorNanos = now;
    anchorTick = player.tick();
    anchorSpeed = wish.speed();
  }

  /** Steps to that tick, or as far as the time lets; false at the file's end. */
  private boolean stepTo(long due, PlaybackWishes.Wish wish, long endNanos)
      throws ReplayFormatException {
    boolean more = true;
    while (more && player.tick() < due && System.nanoTime() < endNanos) {
      if (followed >= 0) {
        centreX = player.world().x(followed);
        centreY = player.world().y(followed);
      }
      World before = player.world();
      more = player.step(events);
      // After a keyframe that differs, the viewer is shown the new world as a whole.
      if (player.world() != before || more && viewer(wish) != followed) {
        begin(viewer(wish));
      }
    }
    window.refresh();
    if (events.takePlayersChanged()) {
      listPlayers();
    }
    return more;
  }

  /** At the end of what there is: waits for more, or pauses. */
  private long rest(PlaybackWishes.Wish wish) {
    if (isGrowing()) {
      return PlaybackWishes.GROWTH_MILLIS;
    }
    wishes.pauseAtEnd(wish.version());
    return file.isComplete() ? PlaybackWishes.LONG_MILLIS : PlaybackWishes.GROWTH_MILLIS;
  }

  private void noticeGrowth(long now) throws ReplayFormatException {
    if (!file.isComplete() && now >= nextGrowthNanos) {
      nextGrowthNanos = now + PlaybackWishes.GROWTH_MILLIS * 1_000_000;
      if (file.refresh()) {
        lastTick = file.lastTick();
        publish(now);
      }
    }
  }

  private boolean isGrowing() {
    if (file.isComplete()) {
      return false;
    }
    try {
      Instant written = Files.getLastModifiedTime(file.path()).toInstant();
      return written.plus(STILL).isAfter(Instant.now());
    } catch (IOException gone) {
      return false;
    }
  }
}
