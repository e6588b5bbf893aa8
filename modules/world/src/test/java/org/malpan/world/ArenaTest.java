package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Found;

/** What rules can do to an arena, and what players are told of it. */
class ArenaTest {

  private static final int FIRST_OTHER = TestMatch.CONFIG.maxPlayers();

  private static TestMatch match(TestGame.Act... acts) {
    return new TestMatch(new TestGame(acts));
  }

  private static String refusal(Runnable run) {
    return assertThrows(IllegalArgumentException.class, run::run).getMessage();
  }

  @Test
  void whatRulesAddAppearsWhenTheyReturnWithItsFinalValues() {
    TestMatch match =
        match((player, arena) -> {
          int flag = arena.add(TestGame.FLAG, "flag", 9, 9);
          arena.column(TestGame.POINTS).set(flag, 40);
          arena.move(flag, 1, 1);
        });
    match.join(1);

    assertEquals(List.of("appeared 0 3@1,1 points 40"), match.act(0, 0));
    assertEquals("flag", match.world().name(FIRST_OTHER));
    assertEquals(TestGame.FLAG, match.world().kind(FIRST_OTHER));
  }

  @Test
  void whatRulesRemoveVanishesAndItsIdIsFreeAfterTheTick() {
    List<Integer> ids = new ArrayList<>();
    TestMatch match =
        match(
            (player, arena) -> ids.add(arena.add(TestGame.FLAG, "", 0, 0)),
            (player, arena) -> {
              arena.remove(FIRST_OTHER);
              assertFalse(arena.isPresent(FIRST_OTHER));
              arena.remove(FIRST_OTHER);
              ids.add(arena.add(TestGame.FLAG, "", 0, 0));
            });
    match.join(1);
    match.act(0, 0);

    assertEquals(List.of("vanished 0 3", "appeared 0 4@0,0 points 3"), match.act(0, 1));
    match.act(0, 0);
    assertEquals(List.of(3, 4, 3), ids);
  }

  @Test
  void whatIsAddedAndRemovedInOneCallIsNeverSeen() {
    TestMatch match = match((player, arena) -> arena.remove(arena.add(TestGame.FLAG, "", 0, 0)));
    match.join(1);

    assertEquals(List.of(), match.act(0, 0));
    assertEquals(1, match.world().entityCount());
  }

  @Test
  void aFullArenaGivesNoId() {
    List<Integer> ids = new ArrayList<>();
    TestMatch match =
        match((player, arena) -> {
          for (int i = 0; i < 3; i++) {
            ids.add(arena.add(TestGame.FLAG, "", 0, 0));
          }
        });
    match.join(1);
    match.act(0, 0);

    assertEquals(List.of(3, 4, -1), ids);
  }

  @Test
  void changesAreToldOnceWhenTheRulesReturn() {
    TestMatch match =
        match((player, arena) -> {
          arena.column(TestGame.POINTS).set(1, 5);
          arena.column(TestGame.POINTS).set(0, 7);
          arena.column(TestGame.POINTS).set(1, 6);
          arena.move(0, 0, 1);
        });
    match.join(2);

    assertEquals(
        List.of(
            "moved 0@0,1 time 55 to [0, 1]",
            "changed 1 points 6 to [0, 1]",
            "changed 0 points 7 to [0, 1]"),
        match.act(0, 0));
  }

  @Test
  void changesAreToldEarlierWhereTheRulesSaySo() {
    TestMatch match =
        match((player, arena) -> {
          arena.column(TestGame.POINTS).set(0, 5);
          arena.tellChanges(0);
          arena.tellChanges(0);
          arena.tell(TestGame.RANG, 0, 1);
          arena.column(TestGame.POINTS).set(0, 6);
          arena.column(TestGame.POINTS).set(0, 6);
        });
    match.join(2);

    assertEquals(
        List.of(
            "changed 0 points 5 to [0, 1]", "rang 0 1 to [0, 1]", "changed 0 points 6 to [0, 1]"),
        match.act(0, 0));
  }

  @Test
  void aHiddenFieldIsToldToNobodyAndAnOwnersToTheOwner() {
    TestMatch match =
        match(
            (player, arena) -> arena.column(TestGame.SECRET).set(1, -5),
            (player, arena) -> arena.column(TestGame.AMMO).set(1, 9),
            (player, arena) -> {
              arena.column(TestGame.AMMO).set(1, 10);
              arena.column(TestGame.POINTS).set(1, 10);
            },
            (player, arena) ->
                arena.column(TestGame.AMMO).set(arena.add(TestGame.FLAG, "", 0, 0), 1),
            (player, arena) -> arena.column(TestGame.AMMO).set(FIRST_OTHER, 2));
    match.join(2);
    long before = match.world().stateHash();

    assertEquals(List.of(), match.act(0, 0));
    assertFalse(before == match.world().stateHash());
    assertEquals(List.of("changed 1 ammo 9 to [1]"), match.act(0, 1));
    assertEquals(
        List.of("changed 1 points 10 to [0, 1]", "changed 1 ammo 10 to [1]"), match.act(0, 2));
    match.act(0, 3);
    assertEquals(List.of(), match.act(0, 4), "a flag has no owner");
  }

  @Test
  void anEventOfWhatWasJustAddedComesAfterItsAppearance() {
    TestMatch match =
        match((player, arena) -> {
          int flag = arena.add(TestGame.FLAG, "", 0, 0);
          arena.tell(TestGame.BURST, flag);
          arena.remove(flag);
        });
    match.join(1);

    assertEquals(
        List.of("appeared 0 3@0,0 points 3", "burst 3 0 to [0]", "vanished 0 3"), match.act(0, 0));
  }

  @Test
  void aNewPlayerHearsOfItsAvatarBeforeItsEvents() {
    TestMatch match =
        new TestMatch(
            new TestGame() {
              @Override
              void joined(int player, Args login, Arena arena) {
                arena.add(TestGame.FLAG, "", 1, 0);
                super.joined(player, login, arena);
                arena.column(TestGame.POINTS).set(player, 9);
                arena.tell(TestGame.BURST, player);
              }
            });

    assertEquals(
        List.of("joined 100 0@0,0 of 1", "burst 0 0 to [0]", "appeared 0 3@1,0 points 3"),
        match.join(1));
    assertEquals(9, match.get(0, TestGame.POINTS));
  }

  @Test
  void fieldsBeginWithTheValueNextToZero() {
    TestMatch match = match((player, arena) -> arena.column(TestGame.POINTS).set(player, 50));
    match.join(1);
    match.act(0, 0);
    match.step(in -> in.leave(0, org.malpan.game.LeaveCause.LEFT));
    match.join(1);

    assertEquals(3, match.get(0, TestGame.POINTS));
    assertEquals(0, match.get(0, TestGame.SECRET));
  }

  @Test
  void aCommandsTimeComesBackWithTheOwnAvatarsMovesOnly() {
    TestMatch match =
        match((player, arena) -> {
          arena.move(0, 0, 2);
          arena.move(1, 1, -7);
        });
    match.join(2);

    assertEquals(
        List.of("moved 0@0,2 time 55 to [0, 1]", "moved 1@1,0 time 0 to [1]"), match.act(0, 0));
  }

  @Test
  void searchesFindWhatIsInTheRectangle() {
    List<List<Integer>> found = new ArrayList<>();
    TestMatch match =
        match((player, arena) -> {
          found.add(ids(arena.find(0, 0, 1, 0)));
          found.add(ids(arena.find(-9, -9, 99, 99)));
          found.add(ids(arena.find(5, 5, 4, 4)));
          found.add(ids(arena.findViewers(4, 0)));
        });
    match.join(3);
    match.act(0, 0);

    assertEquals(List.of(List.of(0, 1), List.of(0, 1, 2), List.of(), List.of(2)), found);
  }

  private static List<Integer> ids(Found found) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      ids.add(found.get(i));
    }
    return ids;
  }

  @Test
  void whatAnArenaCannotDoIsNamed() {
    List<String> refusals = new ArrayList<>();
    TestMatch match =
        match((player, arena) -> {
          refusals.add(refusal(() -> arena.add(2, "", 0, 0)));
          refusals.add(refusal(() -> arena.add(TestGame.FLAG, "n".repeat(21), 0, 0)));
          refusals.add(refusal(() -> arena.remove(0)));
          refusals.add(refusal(() -> arena.column(TestGame.SECRET).set(0, 6)));
          refusals.add(refusal(() -> arena.tell(TestGame.RANG, 4, 0)));
          refusals.add(refusal(() -> arena.tell(TestGame.RANG, 0, -1)));
          refusals.add(refusal(() -> arena.tell(TestGame.BURST, 0, 1)));
          assertFalse(arena.isPresent(-1));
          assertThrows(
              IllegalStateException.class, () -> arena.addAvatar(1, TestGame.PERSON, 0, 0));
        });
    match.join(1);
    match.act(0, 0);

    assertEquals(
        List.of(
            "kind 2: 0..1 are allowed",
            "name: at most 20 characters",
            "avatar 0: a player leaves by itself",
            "secret 6: -5..5 are allowed",
            "event 'rang' of entity 4, which is not there",
            "event 'rang' does not carry -1",
            "event 'burst' does not carry 1"),
        refusals);
    assertEquals(List.of(0), present(match.world()), "a refusal changes nothing");
  }

  private static List<Integer> present(World world) {
    List<Integer> ids = new ArrayList<>();
    for (int id = world.nextPresent(0); id >= 0; id = world.nextPresent(id + 1)) {
      ids.add(id);
    }
    return ids;
  }

  @Test
  void aGameOfMoreEntitiesThanAMatchCanHaveIsNamed() {
    TestGame game =
        new TestGame() {
          @Override
          public int mostOthers(int npcs) {
            return 100_001;
          }
        };

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> new World(game, TestMatch.CONFIG));

    assertEquals(
        "game test: 100001 other entities for 2 NPCs: 0..100000 are allowed", e.getMessage());
  }

  @Test
  void rulesThatGiveNoAvatarFailWithTheGamesName() {
    TestMatch match =
        new TestMatch(
            new TestGame() {
              @Override
              void joined(int player, Args login, Arena arena) {}
            });

    IllegalStateException e = assertThrows(IllegalStateException.class, () -> match.join(1));

    assertEquals("game test: the rules gave player 0 no avatar", e.getMessage());
  }

  @Test
  void whoLeavesIsStillThereWhenTheRulesHearOfIt() {
    List<Integer> seen = new ArrayList<>();
    TestMatch match =
        new TestMatch(
            new TestGame() {
              @Override
              void left(int player, Arena arena) {
                seen.addAll(ids(arena.find(0, 0, 9, 0)));
                assertTrue(arena.isPresent(player));
                arena.column(TestGame.POINTS).set(1, 77);
              }
            });
    match.join(2);

    assertEquals(
        List.of("changed 1 points 77 to [0, 1]", "vanished 1 0", "left 0"),
        match.step(in -> in.leave(0, org.malpan.game.LeaveCause.LEFT)));
    assertEquals(List.of(0, 1), seen);
  }
}
