package org.malpan.transport;

import java.nio.ByteBuffer;

/**
 * Hears what happens on one link. The calls of a link come one after the other, perhaps on several
 * threads, each seeing what the one before did; they must not block. A listener that throws costs
 * its own link only, which then closes with {@link CloseReason#LISTENER_FAILED}.
 */
public interface LinkListener {

  /** The first call, unless the connection failed or the transport stopped before it was served. */
  void opened(Link link);

  /**
   * Bytes came, in the order of the stream and in pieces of any size.
   *
   * @param bytes at least one, from position to limit; the transport's buffer, valid until return
   */
  void received(Link link, ByteBuffer bytes);

  /**
   * The last call, exactly once for every link.
   *
   * @param link the link, which sends nothing any more; a failed connection's was never open
   * @param detail for people, such as the system's message; perhaps empty
   */
  void closed(Link link, CloseReason reason, String detail);
}
