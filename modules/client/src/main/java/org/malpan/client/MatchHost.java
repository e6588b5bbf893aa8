package org.malpan.client;

import java.util.List;
import org.malpan.transport.IoModelInfo;

/** Hosts matches in this process. Thread-safe. */
public interface MatchHost {

  /** The I/O models that a match can be served by, by name. */
  List<IoModelInfo> ioModels();

  /**
   * Starts a server and its bots; returns when it listens. May take a second: not for a window's
   * thread.
   *
   * @throws LobbyException when it cannot be: the port is taken, the model does not work here
   */
  HostedMatch start(HostPlan plan) throws LobbyException;
}
