package org.malpan.transport.select;

import java.io.IOException;
import java.util.Optional;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.LoopTask;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.ready.OneLoop;
import org.malpan.transport.ready.SelectLoop;

/** The {@code select} model: one thread asks which sockets are ready, then serves those. */
public final class SelectModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public SelectModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "select",
        "Select",
        "a Selector tells which of all sockets are ready; senders write at once where they can",
        "1",
        "open files",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new OneLoop(config, new SelectLoop(config, "-select", LoopTask.NONE));
  }

  @Override
  public Optional<Transport> openSharing(LoopTask task, TransportConfig config) throws IOException {
    return Optional.of(new OneLoop(config, new SelectLoop(config, "-select", task)));
  }
}
