package org.malpan.examples.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.Field;
import org.malpan.game.Games;
import org.malpan.game.LeaveCause;
import org.malpan.game.testing.Match;

class TagRulesTest {

  private static final int TICK_RATE = 10;
  private static final int UP = 0;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  private final Match match = Match.of(new TagGame(), new BoardSize(9, 1), TICK_RATE);

  private int get(int player, Field field) {
    return (int) match.get(player, field);
  }

  private List<Integer> playersThatAreIt() {
    List<Integer> its = new ArrayList<>();
    for (int player = 0; player < match.world().capacity(); player++) {
      if (match.world().isPresent(player) && get(player, TagGame.IT) == 1) {
        its.add(player);
      }
    }
    return its;
  }

  /** All at the left edge. */
  private void join(int players) {
    for (int player = 0; player < players; player++) {
      match.join();
    }
    for (int i = 0; i < 9; i++) {
      for (int player = 0; player < players; player++) {
        match.command(player, TagGame.RUN, LEFT);
      }
    }
  }

  @Test
  void theFirstPlayerIsIt() {
    join(3);

    assertEquals(List.of(0), playersThatAreIt());
  }

  @Test
  void aPlayerRunsOneCellAndTheEdgeHolds() {
    join(1);
    match.command(0, TagGame.RUN, LEFT);
    assertEquals(0, match.world().x(0));
    match.command(0, TagGame.RUN, RIGHT);
    match.command(0, TagGame.RUN, UP);

    assertEquals(1, match.world().x(0));
    assertEquals(0, match.world().y(0));
  }

  @Test
  void aNeighbourThatIsTaggedIsItAndTheTaggerScores() {
    join(3);
    match.command(2, TagGame.RUN, RIGHT);
    match.command(2, TagGame.RUN, RIGHT);
    match.command(1, TagGame.RUN, RIGHT);

    match.command(0, TagGame.TAG);

    assertEquals(List.of(1), playersThatAreIt());
    assertEquals(1, get(0, TagGame.SCORE));
    assertEquals(0, get(1, TagGame.SCORE));
    String event = match.events().getFirst();
    assertTrue(event.startsWith("tagged 1 at 1,0 it=1 score=0 "), event);
    assertTrue(event.endsWith(" carrying 0 to [0, 1, 2]"), event);
  }

  @Test
  void whoIsTwoCellsAwayIsNotTagged() {
    join(2);
    match.command(1, TagGame.RUN, RIGHT);
    match.command(1, TagGame.RUN, RIGHT);

    match.command(0, TagGame.TAG);

    assertEquals(List.of(0), playersThatAreIt());
  }

  @Test
  void aPlayerThatIsNotItTagsNobody() {
    join(2);

    match.command(1, TagGame.TAG);

    assertEquals(List.of(0), playersThatAreIt());
    assertEquals(0, get(1, TagGame.SCORE));
  }

  @Test
  void aPlayerThatWasItIsSafeForTwoSeconds() {
    join(2);
    match.command(0, TagGame.TAG);
    for (int i = 1; i < 2 * TICK_RATE; i++) {
      match.command(1, TagGame.TAG);
      assertEquals(List.of(1), playersThatAreIt());
    }

    match.command(1, TagGame.TAG);

    assertEquals(List.of(0), playersThatAreIt());
  }

  @Test
  void anotherIsItWhenThePlayerThatWasItLeaves() {
    join(3);
    match.leave(0, LeaveCause.LEFT);
    assertEquals(List.of(1), playersThatAreIt());
    match.leave(1, LeaveCause.TIMED_OUT);
    assertEquals(List.of(2), playersThatAreIt());
    match.leave(2, LeaveCause.LEFT);
    assertEquals(List.of(), playersThatAreIt());

    match.join();

    assertEquals(List.of(0), playersThatAreIt());
  }

  @Test
  void theGameIsFoundByItsName() {
    assertEquals(TagGame.class, Games.named("tag").getClass());
  }
}
