package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Argument;
import org.malpan.game.Command;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.GameInfo;
import org.malpan.game.Kind;
import org.malpan.game.LeaveCause;
import org.malpan.game.Rules;
import org.malpan.game.Schema;

/** A game whose commands do what a test says: command {@code act} with number n does act n. */
class TestGame implements Game {

  /** What a command does. */
  @FunctionalInterface
  interface Act {
    void by(int player, Arena arena);
  }

  static final Field POINTS = Field.of("points", 3, 100);
  static final Field SECRET = Field.hidden("secret", -5, 5);
  static final Field AMMO = new Field("ammo", 0, 70_000, Field.Told.OWNER);
  static final Command ACT = Command.of("act", Argument.number("number", 0, 15));
  static final Event RANG = Event.by("rang", "ringer");
  static final Event BURST = Event.of("burst");

  static final int PERSON = 0;
  static final int FLAG = 1;

  private static final Schema SCHEMA =
      Schema.of(new Kind("person"), new Kind("flag"))
          .login(Argument.oneOf("kind", "person", "flag"))
          .fields(POINTS, SECRET, AMMO)
          .commands(ACT)
          .events(RANG, BURST)
          .build();

  private final List<Act> acts;

  TestGame(Act... acts) {
    this.acts = List.of(acts);
  }

  @Override
  public GameInfo info() {
    return new GameInfo("test", 1, "Test game");
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  /** Fills a new arena. */
  void begin(Arena arena) {}

  /** Stands the avatars in the first row, the first to join at the left. */
  void joined(int player, Args login, Arena arena) {
    arena.addAvatar(player, login.at(0), player, 0);
  }

  /** The avatar goes. */
  void left(int player, Arena arena) {}

  /** Time passes. */
  void tick(Arena arena) {}

  @Override
  public Rules rules(Arena arena) {
    return new Rules() {
      @Override
      public void begin() {
        TestGame.this.begin(arena);
      }

      @Override
      public void joined(int player, Args login) {
        TestGame.this.joined(player, login, arena);
      }

      @Override
      public void left(int player, LeaveCause cause) {
        TestGame.this.left(player, arena);
      }

      @Override
      public void command(int player, Command command, Args args) {
        assertSame(ACT, command);
        acts.get(args.at(0)).by(player, arena);
      }

      @Override
      public void tick(long tick) {
        TestGame.this.tick(arena);
      }
    };
  }
}
