package org.malpan.testkit;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.transport.TransportConfig;

/** The contract, for {@code io-uring} where the kernel has it; a visible skip where not. */
class IoUringIT extends IoModelContract {

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
  public IoModel model() {
    return IoModels.named("io-uring").orElseThrow();
  }
}
