package org.malpan.server.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReportLimitTest {

  private final ReportLimit limit = new ReportLimit();

  @Test
  void aPlayerReportsOnceInThirtySeconds() {
    assertTrue(limit.takes("ann", -5));
    assertFalse(limit.takes("ann", -5 + ReportLimit.BETWEEN_NANOS - 1));
    assertTrue(limit.takes("bob", -4));
    assertTrue(limit.takes("ann", -5 + ReportLimit.BETWEEN_NANOS));
    assertFalse(limit.takes("ann", -4 + ReportLimit.BETWEEN_NANOS));
  }

  @Test
  void theOldestNameIsForgottenFirst() {
    for (int i = 0; i <= ReportLimit.MOST_NAMES; i++) {
      assertTrue(limit.takes("n" + i, i));
    }
    assertFalse(limit.takes("n" + ReportLimit.MOST_NAMES, ReportLimit.MOST_NAMES));
    assertFalse(limit.takes("n1", ReportLimit.MOST_NAMES));
    assertTrue(limit.takes("n0", ReportLimit.MOST_NAMES));
  }
}
