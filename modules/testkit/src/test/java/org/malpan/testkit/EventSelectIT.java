package org.malpan.testkit;

import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The contract, for {@code event-select}. */
class EventSelectIT extends IoModelContract {

  @Override
  public IoModel model() {
    return IoModels.named("event-select").orElseThrow();
  }
}
