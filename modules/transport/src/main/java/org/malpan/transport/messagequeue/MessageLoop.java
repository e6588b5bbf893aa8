package org.malpan.transport.messagequeue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.Executor;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.ready.SelectLoop;
import org.malpan.transport.ready.Watched;

/**
 * A selector's loop that does no more than post messages. As with {@code WSAAsyncSelect} a socket's
 * next message is not posted before the last is served, which bounds the queue.
 */
final class MessageLoop extends SelectLoop {

  private static final System.Logger LOG = System.getLogger(MessageLoop.class.getName());

  private final Executor queue;
  private final Runnable closeQueue;

  MessageLoop(TransportConfig config, Executor queue, Runnable closeQueue) throws IOException {
    super(config, "-select", LoopTask.NONE);
    this.queue = queue;
    this.closeQueue = closeQueue;
  }

  @Override
  protected void serve(SelectionKey key, Watched watched, ByteBuffer buffer) {
    int operations = key.readyOps();
    ignore(key, operations);
    queue.execute(() -> handle(key, watched, operations, buffer));
  }

  /** The queue's thread, which alone uses the buffer. */
  private void handle(SelectionKey key, Watched watched, int operations, ByteBuffer buffer) {
    boolean _ = serve(watched, operations, buffer);
    try {
      await(key, watched.interest());
    } catch (CancelledKeyException e) {
      LOG.log(System.Logger.Level.TRACE, () -> watched + " is closed already");
    }
  }

  @Override
  public void later(Runnable task) {
    queue.execute(task);
  }

  @Override
  public void end() {
    super.end();
    closeQueue.run();
  }
}
