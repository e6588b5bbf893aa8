package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code polling}. */
class PollingIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("polling").orElseThrow();
  }
}
