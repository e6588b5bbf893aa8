package org.malpan.transport.polling;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.ready.OneLoop;

/** The {@code polling} model: every socket is tried in turn, ready or not. */
public final class PollingModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public PollingModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "polling",
        "Non-blocking I/O, busy loop",
        "non-blocking channels tried in turn without end; a JFR event counts the reads in vain",
        "1, which never rests",
        "one processor, all of it; a system call a socket a round",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new OneLoop(config, new PollingLoop(config));
  }
}
