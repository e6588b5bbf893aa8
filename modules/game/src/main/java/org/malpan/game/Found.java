package org.malpan.game;

/** Ids of entities that a search of an {@link Arena} found; valid until the next search. */
public interface Found {

  /** How many were found. */
  int size();

  /** One of the ids, by its place from 0 on. */
  int get(int index);
}
