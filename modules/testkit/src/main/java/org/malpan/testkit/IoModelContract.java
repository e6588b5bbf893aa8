package org.malpan.testkit;

/**
 * The contract of all I/O models, as tests: extend it, give it a model, and its tests run. Peers
 * are plain blocking sockets on the loopback address, so that a model is judged by something
 * independent of it. Takes some thousand file descriptors for a moment.
 */
public abstract class IoModelContract
    implements StreamContract,
        BindContract,
        ClosingContract,
        FaultContract,
        ResetContract,
        StopContract,
        CrowdContract {

  /** For subclasses. */
  protected IoModelContract() {}
}
