package org.malpan.discovery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Asks one server whose address is known. */
public final class DirectQuestion {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Datagrams get lost, so it is asked again after that time. */
  private static final long AGAIN_NANOS = 500_000_000;

  private DirectQuestion() {}

  /**
   * Asks, again every half second, until an answer comes. Blocks: for a virtual thread.
   *
   * @param server with the UDP port, which is also its TCP port
   * @param patience for how long
   * @throws IOException in one line for the player, when none comes or what comes is none of ours
   */
  public static Heard ask(InetSocketAddress server, Duration patience) throws IOException {
    InetSocketAddress resolved =
        server.isUnresolved()
            ? new InetSocketAddress(server.getHostString(), server.getPort())
            : server;
    if (resolved.isUnresolved()) {
      throw new UnknownHostException("no such host: " + server.getHostString());
    }
    // Connected: it hears nobody else, and learns at once where no port is.
    try (DatagramChannel channel = DatagramChannel.open().connect(resolved);
        Selector selector = Selector.open()) {
      channel.configureBlocking(false).register(selector, SelectionKey.OP_READ);
      return ask(channel, selector, resolved, patience);
    } catch (PortUnreachableException e) {
      throw new IOException("no server answers at " + text(server), e);
    }
  }

  private static Heard ask(
      DatagramChannel channel, Selector selector, InetSocketAddress server, Duration patience)
      throws IOException {
    long begin = System.nanoTime();
    long nextNanos = begin;
    Map<Long, Long> asked = new HashMap<>();
    ByteBuffer in = ByteBuffer.allocate(DatagramFormat.BYTES + 1);
    boolean foreign = false;
    for (long now = begin; now - begin < patience.toNanos(); now = System.nanoTime()) {
      if (now - nextNanos >= 0) {
        long token = RANDOM.nextLong();
        asked.put(token, System.nanoTime());
        int _ = channel.write(DatagramFormat.encode(new Datagram.Question(token)));
        nextNanos = now + AGAIN_NANOS;
      }
      int _ = selector.select(Math.max(1, (nextNanos - now) / 1_000_000));
      selector.selectedKeys().clear();
      while (channel.read(in.clear()) > 0) {
        if (DatagramFormat.decode(in.flip()).orElse(null)
                instanceof Datagram.Answer(long token, ServerAnswer answer)
            && asked.containsKey(token)) {
          return new Heard(server, answer, (System.nanoTime() - asked.get(token)) / 1000);
        }
        foreign = true;
      }
    }
    if (foreign) {
      throw new IOException(
          "what answers at %s is no Malpan server of a version known here".formatted(text(server)));
    }
    throw new SocketTimeoutException("no server answers at " + text(server));
  }

  private static String text(InetSocketAddress server) {
    String host = server.getHostString();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
  }
}
