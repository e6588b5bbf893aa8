package org.malpan.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where memory is used up, and which of the places were reached. */
final class Faults {

  private final Set<String> places = ConcurrentHashMap.newKeySet();
  private final Set<String> reached = ConcurrentHashMap.newKeySet();

  void put(String place) {
    places.add(place);
  }

  boolean isReached(String place) {
    return reached.contains(place);
  }

  /** Throws when there is a fault at that place. */
  void at(String place) {
    reached.add(place);
    if (places.contains(place)) {
      throw new OutOfMemoryError("on purpose: " + place);
    }
  }
}
