package org.malpan.session;

import java.nio.ByteBuffer;
import org.malpan.protocol.Preamble;
import org.malpan.protocol.WireFormat;

/**
 * Finds out from its first bytes whether a peer on a port of a format without a magic speaks the
 * native protocol after all, so that both can play on one port.
 */
final class FormatChoice {

  /** What is known so far. */
  enum Answer {
    /** All bytes so far could be the native magic's. */
    UNDECIDED,
    /** They are not. */
    AS_CONFIGURED,
    /** They are, to the last. */
    NATIVE
  }

  private final byte[] magic = Preamble.NATIVE.bytes();
  private int matched;

  private FormatChoice() {}

  /** A choice to be made on a port of that format, or null where its own magic tells. */
  static FormatChoice on(WireFormat format) {
    return format.layout().preamble().length() == 0 ? new FormatChoice() : null;
  }

  /** Takes bytes as long as they match. */
  Answer look(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      if (bytes.get(bytes.position()) != magic[matched]) {
        return Answer.AS_CONFIGURED;
      }
      bytes.get();
      matched++;
      if (matched == magic.length) {
        return Answer.NATIVE;
      }
    }
    return Answer.UNDECIDED;
  }

  /** The bytes that were taken. */
  ByteBuffer seen() {
    return ByteBuffer.wrap(magic, 0, matched);
  }
}
