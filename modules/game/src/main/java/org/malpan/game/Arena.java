package org.malpan.game;

/**
 * All state of a match: entities with a kind, a place, fields and a name. Rules read and change it
 * here. The engine tells each player what the player's avatar sees; rules do not send anything.
 *
 * <p>Ids below {@link #maxPlayers} belong to players: a player's id is the id of its avatar. Ids
 * from there up to {@link #capacity} belong to other entities. An id that was removed is given
 * again after the tick at the earliest.
 *
 * <p>One thread owns an arena and calls its rules; nothing here may be called from another.
 */
public interface Arena {

  // ---- the match

  /** Its board: {@code 0..width-1} from left to right, {@code 0..height-1} from top to bottom. */
  BoardSize board();

  /** Ticks a second. */
  int tickRate();

  /** A duration in ticks, rounded down, at least 1. */
  default int ticks(int millis) {
    return (int) Math.max(1, (long) millis * tickRate() / 1000);
  }

  /** The number of the tick that is under way; the first is 0. */
  long tick();

  /** The most players at the same time. Ids of avatars are below it. */
  int maxPlayers();

  /** How many NPCs the match was asked to have. */
  int npcs();

  /** All ids are below it. */
  int capacity();

  /** The match's own source of chance: a number in {@code 0..bound-1}. */
  int random(int bound);

  // ---- entities

  /** Whether an entity has that id and is not about to be removed. */
  boolean isPresent(int entity);

  /** Its place in {@link Schema#kinds}. */
  int kind(int entity);

  /** Its column. */
  int x(int entity);

  /** Its row. */
  int y(int entity);

  /**
   * The values of a field. Rules ask for it once, when they are made.
   *
   * @throws IllegalArgumentException when the schema has no such field
   */
  Column column(Field field);

  /**
   * Adds the avatar of a player that joins. {@link Rules#joined} calls it exactly once, nothing
   * else does. Its name is the player's; each field has its {@linkplain Field#first first value}.
   *
   * @throws IllegalArgumentException when the schema has no such kind
   * @throws IllegalStateException when that player does not join now
   */
  void addAvatar(int player, int kind, int x, int y);

  /**
   * Adds another entity, with the lowest free id. Each field has its {@linkplain Field#first first
   * value}. Rules can read and change the entity at once; players see it, and searches find it,
   * when the rules return. A place outside of the board is moved onto it.
   *
   * @param name 0..20 characters
   * @return its id, or -1 when the arena is full: see {@link Game#mostOthers}
   * @throws IllegalArgumentException when the schema has no such kind or the name is too long
   */
  int add(int kind, String name, int x, int y);

  /**
   * Removes an entity that is not an avatar. Players that see it are told, searches no longer find
   * it. Does nothing when there is no such entity.
   *
   * @throws IllegalArgumentException for an avatar: it is removed when its player leaves
   */
  void remove(int entity);

  /**
   * Puts an entity in another place, near or far; a place outside of the board is moved onto it.
   * Players are told at once.
   */
  void move(int entity, int x, int y);

  /**
   * Tells players now of an entity's fields that have changed, so that they hear of them before
   * what the rules do next. Without it they are told when the rules return.
   */
  void tellChanges(int entity);

  /**
   * Tells an event of an entity to the players that see it. An entity that was just added appears
   * first.
   *
   * @throws IllegalArgumentException when the entity is gone or the event does not carry the number
   */
  void tell(Event event, int entity, int argument);

  /** Tells an event that carries nothing; see {@link #tell(Event, int, int)}. */
  default void tell(Event event, int entity) {
    tell(event, entity, 0);
  }

  // ---- searches

  /**
   * The entities in a rectangle, its corners included; it may reach beyond the board. The result is
   * valid until the next call of this method. Its order depends on the state only, and is not the
   * order of ids.
   */
  Found find(int left, int top, int right, int bottom);

  /**
   * The players whose avatars see a place, those on that place included. Valid until the next call
   * of this method; in an order as that of {@link #find}.
   */
  Found findViewers(int x, int y);
}
