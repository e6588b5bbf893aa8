package org.malpan.transport.ready;

import org.malpan.transport.TransportConfig;

/** All channels in one loop. */
public final class OneLoop extends ReadyTransport {

  private final Loop loop;

  /** Starts the loop. */
  public OneLoop(TransportConfig config, Loop loop) {
    super(config);
    this.loop = loop;
    loop.start();
  }

  @Override
  protected Loop join() {
    return loop;
  }

  @Override
  protected void left(Loop same) {
    // It waits for the next.
  }

  @Override
  protected void end() {
    loop.end();
  }
}
