package org.malpan.session;

/**
 * How much one peer may say. A line over the limit is refused, and the peer stays.
 *
 * @param linesPerSecond on average
 * @param burst lines at once after a pause
 */
public record ChatLimits(int linesPerSecond, int burst) {

  /** The limits that hold unless others are configured. */
  public static final ChatLimits DEFAULT = new ChatLimits(1, 5);

  /** Checks the ranges; throws {@link IllegalArgumentException} naming limit and value. */
  public ChatLimits {
    SessionLimits.check("chatPerSecond", linesPerSecond, 1, 100_000);
    SessionLimits.check("chatBurst", burst, 1, 100_000);
  }

  /** What a peer is told whose line is over the limit. */
  String refusal() {
    return "the limit is %d lines at once and %d a second".formatted(burst, linesPerSecond);
  }
}
