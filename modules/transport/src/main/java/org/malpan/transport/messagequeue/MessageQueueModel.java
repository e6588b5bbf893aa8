package org.malpan.transport.messagequeue;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.ready.OneLoop;

/**
 * The {@code message-queue} model: readiness comes as messages in a queue, as keys and clicks do.
 */
public final class MessageQueueModel implements IoModel {

  private final Executor queue;

  /** Made by {@link java.util.ServiceLoader}: each transport has a queue of its own. */
  public MessageQueueModel() {
    this(null);
  }

  /**
   * Posts to a queue that is there, such as that of a window.
   *
   * @param queue runs what it is given one after the other; null for one of our own
   */
  public MessageQueueModel(Executor queue) {
    this.queue = queue;
  }

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "message-queue",
        "WSAAsyncSelect",
        "a Selector's thread posts readiness to a message queue, whose thread does the rest",
        "2: one waits, one serves the queue (on the desktop, that of AWT)",
        "open files; a message a readiness",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    if (queue != null) {
      return new OneLoop(config, new MessageLoop(config, queue, () -> {}));
    }
    ExecutorService own =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(config.threadName() + "-messages").daemon().factory());
    return new OneLoop(config, new MessageLoop(config, own, own::close));
  }
}
