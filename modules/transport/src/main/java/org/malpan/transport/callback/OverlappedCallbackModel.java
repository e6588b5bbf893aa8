package org.malpan.transport.callback;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.async.HandlerPool;

/** The {@code overlapped-callback} model: completion handlers on one thread, never two at once. */
public final class OverlappedCallbackModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public OverlappedCallbackModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "overlapped-callback",
        "Overlapped I/O (Callback)",
        "an AsynchronousSocketChannel calls a CompletionHandler when the operation is done",
        "1: callbacks are never concurrent",
        "open files; a receive buffer a link",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new HandlerPool(config, 1, "-callback-");
  }
}
