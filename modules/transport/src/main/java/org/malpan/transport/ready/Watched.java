package org.malpan.transport.ready;

import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** A channel that a loop watches. On the loop's thread unless it says otherwise. */
public sealed interface Watched permits ReadyLink, ReadyListening {

  /** What is watched. */
  SelectableChannel channel();

  /** The operations to watch for now, as of {@link SelectionKey}. */
  int interest();

  /** The registration, in a loop that has a selector. */
  void registered(SelectionKey key);

  /**
   * Does what is possible without blocking.
   *
   * @param operations those that seem to be possible
   * @param buffer the loop's, for what is read
   * @return whether anything was possible
   */
  boolean ready(int operations, ByteBuffer buffer);

  /** Serving it failed by a fault of our own: it is served no more. */
  void failed(Throwable fault);
}
