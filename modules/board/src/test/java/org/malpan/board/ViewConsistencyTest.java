package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** What a player was told always adds up to what it should see, checked by brute force. */
class ViewConsistencyTest {

  @Property(tries = 80)
  void eventsAddUpToTheTrueView(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int view,
      @ForAll @IntRange(min = 1, max = 40) int side) {
    World world = new World(new BoardGame(), Script.config(side, view, 12, seed));
    Views views = new Views(world);
    for (TickInputs inputs : Script.ticks(150, seed)) {
      world.step(inputs, views);
      views.check();
    }
  }

  /** One picture a player, kept from events alone. */
  private static final class Views implements WorldEvents {

    private final World world;
    private final Map<Integer, Map<Integer, String>> seen = new HashMap<>();

    Views(World world) {
      this.world = world;
    }

    private String place(int piece) {
      return world.x(piece) + "," + world.y(piece);
    }

    void check() {
      TreeSet<Integer> players = new TreeSet<>();
      for (int id = 0; id < world.config().maxPlayers(); id++) {
        if (world.isPresent(id)) {
          players.add(id);
        }
      }
      assertEquals(players, new TreeSet<>(seen.keySet()));
      assertEquals(players.size(), world.playerCount());
      for (int player : players) {
        Map<Integer, String> truth = new TreeMap<>();
        for (int id = 0; id < world.capacity(); id++) {
          if (world.isPresent(id) && isSeen(player, id)) {
            truth.put(id, place(id));
          }
        }
        assertEquals(truth, new TreeMap<>(seen.get(player)), () -> "view of " + player);
        assertEquals(truth.keySet().stream().filter(id -> id != player).toList(), inView(player));
      }
    }

    private List<Integer> inView(int player) {
      int[] listed = new int[world.capacity()];
      int count = world.inView(player, listed);
      return Arrays.stream(listed, 0, count).boxed().toList();
    }

    private boolean isSeen(int player, int id) {
      int view = world.config().view();
      return view == 0
          || Math.abs(world.x(player) - world.x(id)) <= view
              && Math.abs(world.y(player) - world.y(id)) <= view;
    }

    @Override
    public void joined(long session, int player) {
      Map<Integer, String> own = new HashMap<>();
      own.put(player, place(player));
      assertEquals(null, seen.put(player, own));
    }

    @Override
    public void refused(long session) {
      assertEquals(world.config().maxPlayers(), seenOrLeaving());
    }

    private int seenOrLeaving() {
      int present = 0;
      for (int id = 0; id < world.config().maxPlayers(); id++) {
        present += world.isPresent(id) ? 1 : 0;
      }
      return present;
    }

    @Override
    public void appeared(int viewer, int piece) {
      assertTrue(viewer != piece);
      assertEquals(null, seen.get(viewer).put(piece, place(piece)), "appeared twice");
    }

    @Override
    public void vanished(int viewer, int piece) {
      assertTrue(viewer != piece);
      assertTrue(seen.get(viewer).remove(piece) != null, "vanished unseen");
    }

    @Override
    public void moved(int piece, int time, int[] viewers, int count) {
      for (int i = 0; i < count; i++) {
        assertTrue(seen.get(viewers[i]).put(piece, place(piece)) != null, "moved unseen");
      }
    }

    @Override
    public void changed(int piece, long fields, int[] viewers, int count) {
      checkSeen(piece, viewers, count);
    }

    @Override
    public void happened(int event, int piece, int argument, int[] viewers, int count) {
      checkSeen(piece, viewers, count);
    }

    @Override
    public void said(int piece, String text, int[] viewers, int count) {
      // A listener may look at another view in the middle of an event.
      int[] before = Arrays.copyOf(viewers, count);
      List<Integer> _ = inView(piece);
      assertArrayEquals(before, Arrays.copyOf(viewers, count));
      checkSeen(piece, viewers, count);
    }

    private void checkSeen(int piece, int[] viewers, int count) {
      for (int i = 0; i < count; i++) {
        assertTrue(seen.get(viewers[i]).containsKey(piece), "heard of an unseen piece");
      }
    }

    @Override
    public void left(int player) {
      seen.remove(player);
    }
  }
}
