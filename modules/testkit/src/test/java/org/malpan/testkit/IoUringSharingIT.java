package org.malpan.testkit;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.malpan.transport.IoModels;
import org.malpan.transport.TransportConfig;

/** The contract, for {@code io-uring} with a thread that is shared. */
class IoUringSharingIT extends SharingContract {

  @BeforeAll
  static void theKernelHasIt() {
    try {
      boolean _ =
          IoModels.named("io-uring")
              .orElseThrow()
              .open(TransportConfig.DEFAULT)
              .stop(Duration.ZERO);
    } catch (IOException e) {
      Assumptions.abort(e.getMessage());
    }
  }

  @Override
  String name() {
    return "io-uring";
  }
}
