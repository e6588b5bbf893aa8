package org.malpan.server;

import java.security.SecureRandom;

/** Numbers that nobody guesses: whoever has a session's token may take it over. Tick thread. */
final class ResumeTokens {

  private final SecureRandom random = new SecureRandom();

  /** A fresh token, never 0. */
  long next() {
    long token = random.nextLong();
    return token == 0 ? next() : token;
  }
}
