package org.malpan.transport.async;

import java.io.IOException;
import org.malpan.transport.TransportConfig;

/** The thread that hears of a completion takes its result, in the completion handler itself. */
public final class HandlerPool extends AsyncTransport {

  /** Starts so many threads. */
  public HandlerPool(TransportConfig config, int threads, String name) throws IOException {
    super(config, threads, name);
  }

  @Override
  protected Completions join(int operations) {
    return Operation::take;
  }

  @Override
  protected void left(Completions completions, int operations) {
    // The threads serve all alike.
  }
}
