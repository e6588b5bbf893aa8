package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code overlapped-callback}. */
class OverlappedCallbackIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("overlapped-callback").orElseThrow();
  }
}
