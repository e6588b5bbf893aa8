package org.malpan.transport.link;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What a model adds to a link: how bytes are read and written. */
abstract class SystemSide {

  /**
   * Gives the system bytes. Called under the link's lock; must not block. When it returns false the
   * model calls {@code written} once more has been taken, and nothing is given meanwhile.
   *
   * @return whether all were taken at once
   */
  protected abstract boolean write(ByteBuffer bytes) throws IOException;

  /** Whether the system may read from the buffer after {@link #write} has returned false. */
  protected abstract boolean isBufferInUse();

  /** Ends our side of the stream. Any thread. */
  protected abstract void endOutput() throws IOException;

  /** Makes the reading side end soon and call {@code inputEnded}. Once, on any thread. */
  protected abstract void abort();

  /** Gives back the socket. Once, after the input has ended. */
  protected abstract void release();

  /** Runs what tells the listener of the end: on the transport's own thread. */
  protected void conclude(Runnable closing) {
    closing.run();
  }
}
