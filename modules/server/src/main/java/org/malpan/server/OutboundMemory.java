package org.malpan.server;

import java.util.Locale;
import java.util.Optional;
import org.malpan.transport.TransportConfig;

/** Whether what may wait for all players at once fits into what all links together may hold. */
final class OutboundMemory {

  private static final long MIB = 1L << 20;

  private OutboundMemory() {}

  /**
   * What is said at the start when it does not.
   *
   * @param players at most
   * @param outboxBytes that may wait in a player's outbox, and once more in its link
   * @param heapBytes that this JVM may have
   */
  static Optional<String> warning(
      int players, int outboxBytes, TransportConfig limits, long heapBytes) {
    long each = (long) outboxBytes + Math.min(outboxBytes, limits.outboundBytes());
    long wanted = players * each;
    if (wanted <= limits.totalOutboundBytes()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d players x %d KiB that may wait for each are %d MiB, but all links together hold %d"
                + " MiB at most (of a heap of %d MiB): when that is used up, players above their"
                + " share are disconnected; a larger heap (-Xmx in MALPAN_JAVA_OPTS) raises it",
            players,
            each >> 10,
            wanted / MIB,
            limits.totalOutboundBytes() / MIB,
            heapBytes / MIB));
  }
}
