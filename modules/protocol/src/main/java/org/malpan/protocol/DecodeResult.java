package org.malpan.protocol;

/** What became of received bytes. A peer's mistake is a value here, never an exception. */
public sealed interface DecodeResult {

  /** All is well so far. Shared, so that the usual outcome allocates nothing. */
  static DecodeResult ok() {
    return Ok.INSTANCE;
  }

  /** Whether to go on. */
  default boolean isOk() {
    return this instanceof Ok;
  }

  /** Everything that was whole has been handed on. */
  enum Ok implements DecodeResult {
    INSTANCE
  }

  /** The receiver of frames asked to stop; what followed in the buffer was left unread. */
  record Stopped() implements DecodeResult {}

  /**
   * The stream broke the protocol and cannot be read any further.
   *
   * @param detail what was wrong, with value and limit, for people
   */
  record Violated(Violation violation, String detail) implements DecodeResult {}

  /** Shorthand for {@link Violated}. */
  static DecodeResult violated(Violation violation, String format, Object... arguments) {
    return new Violated(violation, format.formatted(arguments));
  }
}
