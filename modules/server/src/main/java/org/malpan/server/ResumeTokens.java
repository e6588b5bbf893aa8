package org.malpan.server;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Numbers that nobody guesses: whoever has a session's token may take it over. Tick thread. */
final class ResumeTokens {

  /** Drawn at once: a call of the generator costs more than the numbers it gives. */
  private static final int DRAWN = 64;

  private final SecureRandom random = generator();
  private final ByteBuffer drawn = ByteBuffer.allocate(DRAWN * Long.BYTES).limit(0);

  /** A fresh token, never 0. */
  long next() {
    if (!drawn.hasRemaining()) {
      byte[] numbers = random.generateSeed(drawn.capacity());
      drawn.clear().put(numbers).flip();
      Arrays.fill(numbers, (byte) 0);
    }
    int at = drawn.position();
    long token = drawn.getLong();
    // Nobody finds it in memory later.
    drawn.putLong(at, 0);
    return token == 0 ? next() : token;
  }

  /**
   * The system's own numbers are enough: the generator that the JDK mixes them with takes its
   * compilers longer, in a rush of logins, than the system takes to give them.
   */
  private static SecureRandom generator() {
    try {
      return SecureRandom.getInstance("NativePRNGNonBlocking");
    } catch (NoSuchAlgorithmException _) {
      // Not a Unix; what is the default there asks the system too.
      return new SecureRandom();
    }
  }
}
