package org.malpan.testkit;

import org.malpan.transport.IoModel;

/** The contract, for {@code select} with a thread that is shared. */
class SelectSharingIT extends IoModelContract {

  @Override
  public IoModel model() {
    return new SharingModel("select");
  }
}
