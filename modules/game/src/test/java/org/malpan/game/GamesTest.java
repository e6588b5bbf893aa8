package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GamesTest {

  private record Named(String id) implements Game {

    @Override
    public GameInfo info() {
      return new GameInfo(id, 1, id);
    }

    @Override
    public Schema schema() {
      return Schema.of(new Kind("pawn")).commands(Command.of("hit")).build();
    }

    @Override
    public Rules rules(Arena arena) {
      throw new UnsupportedOperationException();
    }
  }

  private record Offer(Supplier<Game> maker) implements ServiceLoader.Provider<Game> {

    @Override
    public Class<? extends Game> type() {
      return Named.class;
    }

    @Override
    public Game get() {
      return maker.get();
    }
  }

  private static Stream<ServiceLoader.Provider<Game>> offers(String... ids) {
    return Stream.of(ids).map(id -> new Offer(() -> new Named(id)));
  }

  @Test
  void gamesAreSortedAndFoundById() {
    List<Game> games = Games.made(offers("tag", "board"));

    assertEquals(List.of("board", "tag"), games.stream().map(g -> g.info().id()).toList());
    assertSame(games.get(1), Games.named("tag", games));
  }

  @Test
  void anUnknownIdIsAnsweredWithThoseThatThereAre() {
    List<Game> games = Games.made(offers("tag", "board"));

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Games.named("chess", games));

    assertEquals("game 'chess': there are: board, tag", e.getMessage());
  }

  @Test
  void oneIdOfTwoGamesIsRefused() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Games.made(offers("tag", "tag")));

    assertEquals(
        "game 'tag' twice: org.malpan.game.GamesTest$Named and org.malpan.game.GamesTest$Named",
        e.getMessage());
  }

  @Test
  void aSchemaThatBreaksARuleIsNamedWithItsGamesClass() {
    ServiceLoader.Provider<Game> broken =
        new Offer(() -> {
          try {
            Field.of("hp", 5, 3);
            throw new AssertionError();
          } catch (IllegalArgumentException e) {
            // As the service loader reports a constant that cannot be made.
            throw new ServiceConfigurationError("no instance", new ExceptionInInitializerError(e));
          }
        });

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Games.made(Stream.of(broken)));

    assertEquals(
        "game of class org.malpan.game.GamesTest$Named: field 'hp': least 5 is above most 3",
        e.getMessage());
  }

  @Test
  void aClassThatIsMissingIsNamed() {
    ServiceLoader.Provider<Game> broken =
        new Offer(() -> {
          throw new NoClassDefFoundError("org/example/Dice");
        });

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Games.made(Stream.of(broken)));

    assertEquals(
        "game of class org.malpan.game.GamesTest$Named:"
            + " java.lang.NoClassDefFoundError: org/example/Dice",
        e.getMessage());
  }

  @Test
  void theProgramChoosesItsGames() {
    try {
      Games.use(List.of(new Named("tag"), new Named("board")));

      assertEquals(List.of("board", "tag"), Games.all().stream().map(g -> g.info().id()).toList());
      assertEquals(new Named("tag"), Games.named("tag"));
      assertThrows(
          IllegalStateException.class,
          () -> Games.use(List.of(new Named("tag"), new Named("tag"))));
      assertEquals(new Named("tag"), Games.named("tag"), "a refused choice changes nothing");
    } finally {
      Games.use(Games.onModulePath());
    }
  }
}
