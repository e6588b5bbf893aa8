package org.malpan.world;

/**
 * Hears what a tick did, in the order in which it happened. Called inside {@link World#step},
 * {@link World#apply} and {@link World#pass} on their thread; reads entities through the world's
 * accessors, which show the state at that moment. Must not call any of the three.
 *
 * <p>Viewers are player ids in an order that depends on the present state only, not on how it came
 * about. The array is the world's own, reused by the next call: read {@code viewers[0..count-1]}
 * before returning.
 */
public interface WorldEvents {

  /**
   * A {@link TickInputs#join} was carried out. {@link #appeared} follows for each entity in view.
   *
   * @param session the join's own key
   * @param player the id it was given
   */
  void joined(long session, int player);

  /** A {@link TickInputs#join} found no free player id. */
  void refused(long session);

  /** The entity came into the player's view. Never the player's own avatar. */
  void appeared(int viewer, int entity);

  /** The entity went out of the player's view, or left. Never the player's own avatar. */
  void vanished(int viewer, int entity);

  /** The entity came into the view of all these players: {@link #appeared} for each, in order. */
  default void appearedTo(int[] viewers, int count, int entity) {
    for (int i = 0; i < count; i++) {
      appeared(viewers[i], entity);
    }
  }

  /** The entity is out of the view of all these players: {@link #vanished} for each, in order. */
  default void vanishedFrom(int[] viewers, int count, int entity) {
    for (int i = 0; i < count; i++) {
      vanished(viewers[i], entity);
    }
  }

  /**
   * The entity is in a new place, or tried to leave the board and stays.
   *
   * @param time of the command that caused it, where it moved the player's own avatar; else 0
   * @param viewers players that saw it before and see it now, the mover included
   */
  void moved(int entity, int time, int[] viewers, int count);

  /**
   * Fields of the entity changed that these players are told.
   *
   * @param fields a bit for each field, by its place in the schema
   */
  void changed(int entity, long fields, int[] viewers, int count);

  /**
   * An event of the game.
   *
   * @param event its place in the schema
   * @param argument what it carries, or 0
   */
  void happened(int event, int entity, int argument, int[] viewers, int count);

  /** The player said something. */
  void said(int player, String text, int[] viewers, int count);

  /** The player left; the id is free again after this tick. {@link #vanished} came before. */
  void left(int player);
}
