package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code overlapped-event}. */
class OverlappedEventIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("overlapped-event").orElseThrow();
  }
}
