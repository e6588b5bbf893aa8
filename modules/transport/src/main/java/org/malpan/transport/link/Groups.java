package org.malpan.transport.link;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Groups of at most 64, as many as {@code WaitForMultipleObjects} waits for: made when all are
 * full, retired when the last member leaves. Thread-safe.
 *
 * @param <G> what serves a group
 */
public final class Groups<G> {

  /** The most that one thread waits for. */
  public static final int LIMIT = 64;

  /**
   * Makes a group and starts it.
   *
   * @param <G> what serves a group
   */
  @FunctionalInterface
  public interface Start<G> {
    /** A new group, running. */
    G start() throws IOException;
  }

  private final Start<G> start;
  private final Consumer<G> retire;
  private final Map<G, Integer> sizes = new LinkedHashMap<>();

  /** No groups yet. */
  public Groups(Start<G> start, Consumer<G> retire) {
    this.start = start;
    this.retire = retire;
  }

  /** A group with room for {@code places} more, which are taken. */
  public synchronized G join(int places) throws IOException {
    for (Map.Entry<G, Integer> group : sizes.entrySet()) {
      if (group.getValue() + places <= LIMIT) {
        group.setValue(group.getValue() + places);
        return group.getKey();
      }
    }
    G group = start.start();
    sizes.put(group, places);
    return group;
  }

  /** Gives places back. */
  public void leave(G group, int places) {
    boolean empty;
    synchronized (this) {
      int left = sizes.getOrDefault(group, places) - places;
      empty = left == 0;
      if (empty) {
        sizes.remove(group);
      } else {
        sizes.put(group, left);
      }
    }
    if (empty) {
      retire.accept(group);
    }
  }
}
