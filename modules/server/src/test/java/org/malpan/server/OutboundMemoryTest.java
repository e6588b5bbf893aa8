package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.transport.TransportConfig;

class OutboundMemoryTest {

  private static final TransportConfig LIMITS =
      TransportConfig.DEFAULT.withTotalOutboundBytes(64 << 20);

  private static Optional<String> warning(int players) {
    return OutboundMemory.warning(players, 64 << 10, LIMITS, 256 << 20);
  }

  @Test
  void asManyPlayersAsFitAreNotWarnedOf() {
    assertEquals(Optional.empty(), warning(10));
    assertEquals(Optional.empty(), warning(512));
  }

  @Test
  void theWarningHasTheWholeCalculation() {
    String said = warning(2_500).orElseThrow();
    assertTrue(said.startsWith("2500 players x 128 KiB that may wait for each are 312 MiB"), said);
    assertTrue(said.contains("64 MiB at most (of a heap of 256 MiB)"), said);
    assertTrue(warning(513).isPresent());
  }

  @Test
  void twentyThousandPlayersWithTheLargestOutboxAreCountedRight() {
    String said = OutboundMemory.warning(20_000, 16 << 20, LIMITS, 256 << 20).orElseThrow();
    assertTrue(said.contains("are 325000 MiB"), said);
  }
}
