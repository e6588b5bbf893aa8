package org.malpan.labs;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.malpan.transport.CloseReason;
import org.malpan.transport.IoModel;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * Exercises 2 and 3: sends back what comes, byte for byte, to one client or to many. Whatever the
 * I/O model, this is all there is to write: who waits for what is the model's business.
 */
public final class EchoServer implements Lab {

  /** The port of the lecture's exercise. */
  public static final int PORT = 3500;

  private final Transport transport;
  private final Listening listening;
  private final PrintWriter out;
  private final boolean once;
  private final CountDownLatch ended = new CountDownLatch(1);

  private EchoServer(Transport transport, InetSocketAddress address, boolean once, PrintWriter out)
      throws IOException {
    this.transport = transport;
    this.once = once;
    this.out = out;
    listening = transport.listen(address, _ -> new Echo());
  }

  /**
   * Starts to serve.
   *
   * @param once whether to end when the first client has left
   * @throws IOException when the model or the address is not to be had
   */
  public static EchoServer start(
      IoModel ioModel, InetSocketAddress address, boolean once, PrintWriter out)
      throws IOException {
    Transport transport = ioModel.open(TransportConfig.DEFAULT.withThreadName("lab-echo"));
    try {
      return new EchoServer(transport, address, once, out);
    } catch (IOException e) {
      boolean _ = transport.stop(Duration.ZERO);
      throw e;
    }
  }

  @Override
  public InetSocketAddress address() {
    return listening.address();
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    boolean _ = transport.stop(Duration.ofMillis(500));
    ended.countDown();
  }

  /** One client. */
  private final class Echo implements LinkListener {

    @Override
    public void opened(Link link) {
      out.println("client %d connected from %s".formatted(link.id(), link.remote()));
      out.flush();
      if (once) {
        listening.close();
      }
    }

    @Override
    public void received(Link link, ByteBuffer bytes) {
      out.println("client %d sent %d bytes".formatted(link.id(), bytes.remaining()));
      out.flush();
      boolean _ = link.send(bytes);
    }

    @Override
    public void closed(Link link, CloseReason reason, String detail) {
      out.println("client %d left: %s".formatted(link.id(), reason.label()));
      out.flush();
      if (once) {
        ended.countDown();
      }
    }
  }
}
