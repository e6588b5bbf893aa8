package org.malpan.game;

/**
 * All state of a match: entities with a kind, a place, fields and a name. Rules read and change it
 * here; players are told of what they see by themselves.
 *
 * <p>Ids below {@link #maxPlayers} are players' avatars, those above are other entities'. An id
 * that was removed is given again after the tick at the earliest.
 */
public interface Arena {

  // ---- the match

  /** Its board. Places are {@code 0..width-1} and {@code 0..height-1}. */
  BoardSize board();

  /** Ticks a second. */
  int tickRate();

  /** Ticks done: the tick that is under way. */
  long tick();

  /** Ids of avatars are below it. */
  int maxPlayers();

  /** How many NPCs the match was asked to have. */
  int npcs();

  /** Ids are below it. */
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

  /** The values of a field. Ask once, when the rules are made. */
  Column column(Field field);

  /**
   * Adds the avatar of a player that joins, once, from {@link Rules#joined} only. Its name is the
   * player's, its fields have their first values. Players in view see it when the rules return.
   */
  void addAvatar(int player, int kind, int x, int y);

  /**
   * Adds another entity, with the lowest free id. Its fields have their first values. Players in
   * view see it when the rules return.
   *
   * @param name 0..20 characters
   * @return its id, or -1 when the arena is full
   */
  int add(int kind, String name, int x, int y);

  /** Removes an entity that is not an avatar: it vanishes for those who saw it. */
  void remove(int entity);

  /** Puts an entity to another place, which is moved onto the board where it is outside. */
  void move(int entity, int x, int y);

  /** Tells now of an entity's fields that have changed, before what follows. */
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
   * The entities in a rectangle, its corners included. The result is reused by the next search of
   * this kind; its order depends on the state only.
   */
  Found find(int left, int top, int right, int bottom);

  /** The players that see a place, those whose avatar is there included. As {@link #find}. */
  Found findViewers(int x, int y);
}
