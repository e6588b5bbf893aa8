package org.malpan.transport.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.malpan.transport.SendBuffer;

/** What a model adds to a link: how bytes are read and written. */
abstract class SystemSide {

  /**
   * Gives the system bytes. Called under the link's lock; must not block. When it returns false the
   * model calls {@code written} once more has been taken, and nothing is given meanwhile.
   *
   * @return whether all were taken at once
   */
  protected abstract boolean write(ByteBuffer bytes) throws IOException;

  /**
   * Gives the system bytes that stay the caller's, of a link that has nothing else to write. Called
   * under the link's lock; must not block. What is not taken is written as any.
   *
   * @return how many were taken; perhaps none, as by a model whose system reads them later
   */
  protected int writeNow(SendBuffer buffer, int from, int count) throws IOException {
    return 0;
  }

  /**
   * Has bytes that {@link #writeNow} has taken, and of which nobody can say yet that they are
   * written, count as if {@link #write} had been given them. Called under the link's lock, before
   * anything is done that has to know.
   */
  protected void adoptTaken() {
    // Where bytes are written at once there are none.
  }

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
