package org.malpan.testkit;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.malpan.transport.IoModels;
import org.malpan.transport.TransportConfig;

/** Benches of models by their names. */
final class Benches {

  private Benches() {}

  /** A bench; where the machine cannot run the model the test is skipped, visibly. */
  static Bench of(String model) {
    try {
      return new Bench(IoModels.named(model).orElseThrow(), TransportConfig.DEFAULT);
    } catch (IOException e) {
      return Assumptions.abort(e.getMessage());
    }
  }
}
