package org.malpan.server;

import java.nio.ByteBuffer;
import org.malpan.protocol.WireFormat;

/** Writes the event at hand in a format; nothing when the format has no such packet. */
@FunctionalInterface
public interface FrameWriter {

  /** Appends one frame. */
  void write(WireFormat format, ByteBuffer out);
}
