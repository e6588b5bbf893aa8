package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code coroutine}. */
class CoroutineIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("coroutine").orElseThrow();
  }
}
