package org.malpan.server;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Numbers that nobody guesses: whoever has a session's token may take it over. Tick thread. */
final class ResumeTokens {

  /** Drawn at once: a call of the generator costs more than the numbers it gives. */
  private static final int DRAWN = 64;

  private final SecureRandom random = new SecureRandom();
  private final ByteBuffer drawn = ByteBuffer.allocate(DRAWN * Long.BYTES).limit(0);

  /** A fresh token, never 0. */
  long next() {
    if (!drawn.hasRemaining()) {
      random.nextBytes(drawn.clear().array());
    }
    int at = drawn.position();
    long token = drawn.getLong();
    // Nobody finds it in memory later.
    drawn.putLong(at, 0);
    return token == 0 ? next() : token;
  }
}
