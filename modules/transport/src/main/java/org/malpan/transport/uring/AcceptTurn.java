package org.malpan.transport.uring;

import java.util.ArrayDeque;
import org.malpan.transport.link.TaskQueue;
import org.malpan.transport.ready.ReadyListening;

/**
 * A turn's time for new connections: the system accepts on its own, and a crowd of thousands may be
 * there at once. Of the ring's thread.
 */
final class AcceptTurn {

  /** Those with connections that were left for the next turn. */
  private final ArrayDeque<UringListening> behind = new ArrayDeque<>();

  private long usedNanos;

  /** Begins a turn with the connections that the last one left. */
  void begin() {
    usedNanos = 0;
    for (int i = behind.size(); i > 0; i--) {
      behind.poll().acceptMore();
    }
  }

  /** Whether some are left, so that the next turn is not to wait. */
  boolean isBehind() {
    return !behind.isEmpty();
  }

  /** Whether there is time for one more connection. */
  boolean hasTime() {
    return usedNanos < ReadyListening.TURN_NANOS;
  }

  /** Takes one more connection. */
  void take(Runnable connection) {
    long began = System.nanoTime();
    TaskQueue.runContained(connection);
    usedNanos += System.nanoTime() - began;
  }

  /** Has a listening go on with the next turn. */
  void later(UringListening listening) {
    behind.add(listening);
  }
}
