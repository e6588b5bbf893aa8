package org.malpan.transport.uring;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.LoopTask;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/** The {@code io-uring} model: what Linux has for completion ports. */
public final class IoUringModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public IoUringModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "io-uring",
        "-",
        "operations go to the kernel in batches and come back through a shared ring",
        "1",
        "open files; 1,024 receive buffers for all links together",
        "Linux 6.0 or later, x86-64 or AArch64, where io_uring is allowed");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return open(LoopTask.NONE, config);
  }

  @Override
  public Optional<Transport> openSharing(LoopTask task, TransportConfig config) throws IOException {
    return Optional.of(open(task, config));
  }

  private static Transport open(LoopTask task, TransportConfig config) throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    if (!system.contains("linux") || !processor.equals("amd64") && !processor.equals("aarch64")) {
      throw new IOException(
          "io-uring is of Linux on x86-64 or AArch64, not of %s on %s"
              .formatted(system, processor));
    }
    return new UringTransport(task, config);
  }
}
