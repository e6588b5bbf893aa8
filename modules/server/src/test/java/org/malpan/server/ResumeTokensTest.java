package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResumeTokensTest {

  @Test
  void givesNoTokenTwiceAndNeverZero() {
    ResumeTokens tokens = new ResumeTokens();
    Set<Long> given = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      given.add(tokens.next());
    }
    assertEquals(10_000, given.size());
    assertFalse(given.contains(0L));
  }
}
