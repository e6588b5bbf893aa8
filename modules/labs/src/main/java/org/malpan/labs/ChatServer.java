package org.malpan.labs;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.transport.CloseReason;
import org.malpan.transport.IoModel;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * Exercise 4: passes every client's messages on to all the others. Sends are independent of
 * receives, and a client that does not read is closed when its bounded queue is full, while the
 * others talk on.
 */
public final class ChatServer implements Lab {

  /** The port of the lecture's exercise. */
  public static final int PORT = 4000;

  /** The sender is one byte. */
  private static final int MOST_CLIENTS = 255;

  private final Transport transport;
  private final Listening listening;
  private final PrintWriter out;
  private final Map<Integer, Link> clients = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private ChatServer(Transport transport, InetSocketAddress address, PrintWriter out)
      throws IOException {
    this.transport = transport;
    this.out = out;
    listening = transport.listen(address, _ -> new Client());
  }

  /**
   * Starts to serve.
   *
   * @throws IOException when the model or the address is not to be had
   */
  public static ChatServer start(IoModel ioModel, InetSocketAddress address, PrintWriter out)
      throws IOException {
    Transport transport = ioModel.open(TransportConfig.DEFAULT.withThreadName("lab-chat"));
    try {
      return new ChatServer(transport, address, out);
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

  private synchronized int enter(Link link) {
    for (int id = 1; id <= MOST_CLIENTS; id++) {
      if (clients.putIfAbsent(id, link) == null) {
        return id;
      }
    }
    return 0;
  }

  private void pass(int sender, String message) {
    ByteBuffer packet = ChatPackets.packet(sender, message);
    clients.forEach((id, link) -> {
      if (id != sender) {
        boolean _ = link.send(packet.duplicate());
      }
    });
    transport.flush();
  }

  /** One client. */
  private final class Client implements LinkListener {

    private final FrameAssembler assembler = ChatPackets.newAssembler();
    private int id;

    @Override
    public void opened(Link link) {
      id = enter(link);
      if (id == 0) {
        link.close(CloseReason.LOCAL);
        return;
      }
      out.println("client %d connected from %s".formatted(id, link.remote()));
      out.flush();
    }

    @Override
    public void received(Link link, ByteBuffer bytes) {
      DecodeResult result =
          assembler.feed(
              bytes,
              frame -> {
                pass(id, ChatPackets.message(frame));
                return DecodeResult.ok();
              });
      if (result instanceof DecodeResult.Violated(_, var detail)) {
        out.println("client %d broke the protocol: %s".formatted(id, detail));
        out.flush();
        link.close(CloseReason.LOCAL);
      }
    }

    @Override
    public void closed(Link link, CloseReason reason, String detail) {
      if (id != 0 && clients.remove(id, link)) {
        out.println("client %d left: %s".formatted(id, reason.label()));
        out.flush();
      }
    }
  }
}
