package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.malpan.board.Pieces;
import org.malpan.client.FeedEnd;
import org.malpan.client.FeedListener;
import org.malpan.client.MatchView;
import org.malpan.client.PieceView;
import org.malpan.protocol.ServerPacket;
import org.malpan.world.World;

/** Watches a feed as a window does, and waits for what it should show. */
final class Viewer implements FeedListener {

  private static final long PATIENCE_NANOS = 30_000_000_000L;

  final MatchView view = new MatchView(System::nanoTime);
  final List<ServerPacket> told = new ArrayList<>();
  final List<FeedEnd> ends = new ArrayList<>();

  @Override
  public synchronized void packet(ServerPacket packet) {
    if (told.isEmpty()) {
      assertInstanceOf(ServerPacket.Welcome.class, packet);
    }
    told.add(packet);
    view.packet(packet);
    notifyAll();
  }

  @Override
  public synchronized void ended(FeedEnd end) {
    ends.add(end);
    view.ended(end);
    notifyAll();
  }

  /** Waits until it is so; fails after half a minute. */
  synchronized void await(BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "still not so; the last packets: " + last());
      // What is waited for may come without a packet.
      wait(20);
    }
  }

  private List<ServerPacket> last() {
    return told.subList(Math.max(0, told.size() - 10), told.size());
  }

  synchronized long count(Class<? extends ServerPacket> kind) {
    return told.stream().filter(kind::isInstance).count();
  }

  /**
   * The pieces on the screen become those that a player of the world sees. Awaited, since a feed
   * that turns to another player in the same tick tells nowhere when it has told all.
   */
  void assertShows(World world, int player) throws InterruptedException {
    int[] ids = new int[world.capacity()];
    int count = world.inView(player, ids);
    List<String> expected = new ArrayList<>();
    for (int id = 0; id < world.capacity(); id++) {
      boolean seen = id == player;
      for (int i = 0; i < count; i++) {
        seen |= ids[i] == id;
      }
      if (seen) {
        expected.add(line(world, id, id == player ? "you" : world.name(id)));
      }
    }
    awaitLines(expected);
  }

  private synchronized void awaitLines(List<String> expected) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!expected.equals(lines()) && System.nanoTime() < end) {
      wait(20);
    }
    assertEquals(expected, lines());
  }

  /** All pieces of the world are on the screen, and nobody is oneself. */
  void assertShowsAll(World world) {
    List<String> expected = new ArrayList<>();
    for (int id = 0; id < world.capacity(); id++) {
      if (world.isPresent(id)) {
        expected.add(line(world, id, world.name(id)));
      }
    }
    assertEquals(expected, lines());
    assertTrue(view.snapshot().own().isEmpty());
  }

  private static String line(World world, int id, String name) {
    return "%d %s %s %d,%d %d %d"
        .formatted(
            id,
            name,
            new Pieces(world).kind(id),
            world.x(id),
            world.y(id),
            new Pieces(world).hp(id),
            new Pieces(world).score(id));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (PieceView p : view.snapshot().pieces()) {
      lines.add(
          "%d %s %s %d,%d %d %d"
              .formatted(p.id(), p.name(), p.kind(), p.cellX(), p.cellY(), p.hp(), p.score()));
    }
    return lines;
  }
}
