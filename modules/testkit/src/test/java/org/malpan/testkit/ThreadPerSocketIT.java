package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code thread-per-socket}. */
class ThreadPerSocketIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("thread-per-socket").orElseThrow();
  }
}
