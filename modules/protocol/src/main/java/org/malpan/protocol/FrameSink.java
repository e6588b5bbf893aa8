package org.malpan.protocol;

import java.nio.ByteBuffer;

/** Takes whole frames from a {@link FrameAssembler}. */
@FunctionalInterface
public interface FrameSink {

  /**
   * One whole frame, its position at the size field and its limit behind the last byte, in
   * little-endian order. The buffer is the assembler's or the caller's: read it before returning.
   *
   * @return {@link DecodeResult#ok} to go on, anything else to stop there
   */
  DecodeResult frame(ByteBuffer frame);
}
