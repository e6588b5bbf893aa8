package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code completion-port}. */
class CompletionPortIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("completion-port").orElseThrow();
  }
}
