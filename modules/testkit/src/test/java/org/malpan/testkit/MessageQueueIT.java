package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code message-queue}. */
class MessageQueueIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("message-queue").orElseThrow();
  }
}
