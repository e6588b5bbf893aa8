package org.malpan.testkit;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.TransportConfig;

/** What every part of the contract starts from. */
interface BenchSource {

  /** Starts the name of every thread of a bench's transport. */
  String THREADS = "contract-io";

  /** The model under contract. */
  IoModel model();

  /** A bench under default limits. */
  default Bench bench() throws IOException {
    return bench(TransportConfig.DEFAULT);
  }

  /** A bench under limits of the test's choice. */
  default Bench bench(TransportConfig config) throws IOException {
    return new Bench(model(), config.withThreadName(THREADS));
  }
}
