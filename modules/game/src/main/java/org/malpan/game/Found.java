package org.malpan.game;

/** Ids of entities that a search of an {@link Arena} has found. */
public interface Found {

  /** How many there are. */
  int size();

  /** One of them. */
  int get(int index);
}
