package org.malpan.replay.testing;

import org.malpan.board.PieceKind;
import org.malpan.board.Pieces;
import org.malpan.world.World;

/** A recording at a tick. Valid until the replay goes to another. */
public final class Moment {

  private final String where;
  private final World world;

  Moment(String where, World world) {
    this.where = where;
    this.world = world;
  }

  /** The state itself, to be read only. */
  public World world() {
    return world;
  }

  /** Says that so many players are in the match. */
  public Moment hasPlayers(int count) {
    check("players", count, world.playerCount());
    return this;
  }

  /** Says that nobody has that id. */
  public Moment hasNo(int id) {
    if (world.isPresent(id)) {
      throw new AssertionError("%s: piece %d is there".formatted(where, id));
    }
    return this;
  }

  /** The piece of that id, which must be there. */
  public Piece piece(int id) {
    if (!world.isPresent(id)) {
      throw new AssertionError("%s: no piece %d".formatted(where, id));
    }
    return new Piece(id);
  }

  /** The first player of that name, which must be there. */
  public Piece player(String name) {
    for (int id = 0; id < world.config().maxPlayers(); id++) {
      if (world.isPresent(id) && world.name(id).equals(name)) {
        return new Piece(id);
      }
    }
    throw new AssertionError("%s: no player '%s'".formatted(where, name));
  }

  private void check(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(
          "%s: %s: expected %s, is %s".formatted(where, what, expected, actual));
    }
  }

  /** A piece at the tick. Each method says that something is so, and gives the piece back. */
  public final class Piece {

    private final int id;

    private Piece(int id) {
      this.id = id;
    }

    private Piece is(String field, Object expected, Object actual) {
      check("piece %d, %s".formatted(id, field), expected, actual);
      return this;
    }

    /** Its cell. */
    public Piece standsOn(int x, int y) {
      return is("cell", x + "," + y, world.x(id) + "," + world.y(id));
    }

    /** Its hit points. */
    public Piece hasHitPoints(int hitPoints) {
      return is("hp", hitPoints, new Pieces(world).hp(id));
    }

    /** How many have fallen to it. */
    public Piece hasScore(int score) {
      return is("score", score, new Pieces(world).score(id));
    }

    /** Its name. */
    public Piece isNamed(String name) {
      return is("name", name, world.name(id));
    }

    /** Its shape. */
    public Piece isA(PieceKind kind) {
      return is("kind", kind, new Pieces(world).kind(id));
    }

    /** The id. */
    public int id() {
      return id;
    }
  }
}
