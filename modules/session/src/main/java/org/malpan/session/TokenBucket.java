package org.malpan.session;

/**
 * Lets a rate through, and bursts after pauses. Integer arithmetic on nanoseconds: a token is a
 * span of time. Not thread-safe.
 */
final class TokenBucket {

  private final long nanosPerToken;
  private final long depthNanos;
  private long savedNanos;
  private long lastNanos;

  TokenBucket(int tokensPerSecond, int burst, long nowNanos) {
    nanosPerToken = 1_000_000_000L / tokensPerSecond;
    depthNanos = nanosPerToken * burst;
    savedNanos = depthNanos;
    lastNanos = nowNanos;
  }

  /** Takes a token, or says that there is none. */
  boolean take(long nowNanos) {
    savedNanos = Math.min(depthNanos, savedNanos + Math.max(0, nowNanos - lastNanos));
    lastNanos = nowNanos;
    if (savedNanos < nanosPerToken) {
      return false;
    }
    savedNanos -= nanosPerToken;
    return true;
  }
}
