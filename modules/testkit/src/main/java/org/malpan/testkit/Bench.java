package org.malpan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.malpan.transport.IoModel;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * A transport that listens on a free loopback port, and plain blocking sockets as its peers.
 * Closing it stops the transport by force and fails when a link's calls broke the contract.
 */
public final class Bench implements AutoCloseable {

  /** A link's two ends: the peer's socket, and what the transport told of the link. */
  public record Pair(Socket peer, LinkProbe probe) {}

  private final Transport transport;
  private final Listening listening;
  private final BlockingQueue<LinkProbe> accepted = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<LinkProbe> probes = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Socket> peers = new ConcurrentLinkedQueue<>();
  private volatile Supplier<LinkProbe> nextProbe = LinkProbe::new;

  /** Opens the model and listens. */
  public Bench(IoModel model, TransportConfig config) throws IOException {
    transport = model.open(config);
    listening = transport.listen(loopback(0), _ -> accept());
  }

  private LinkProbe accept() {
    LinkProbe probe = nextProbe.get();
    probes.add(probe);
    accepted.add(probe);
    return probe;
  }

  /** An address of this machine that only it can reach. */
  public static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** What is tested. */
  public Transport transport() {
    return transport;
  }

  /** The bound port. */
  public Listening listening() {
    return listening;
  }

  /** What the next accepted links get; one that throws is an acceptor that throws. */
  public void nextProbe(Supplier<LinkProbe> supplier) {
    nextProbe = supplier;
  }

  /** A new peer, connected. */
  public Socket peer() throws IOException {
    return peer(0);
  }

  /** A new peer whose system keeps little for it while it does not read. */
  public Socket peer(int receiveBufferBytes) throws IOException {
    Socket socket = new Socket();
    peers.add(socket);
    if (receiveBufferBytes > 0) {
      socket.setReceiveBufferSize(receiveBufferBytes);
    }
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Await.LONG.toMillis());
    socket.connect(listening.address());
    return socket;
  }

  /** The next accepted link, open. */
  public LinkProbe accepted() {
    try {
      LinkProbe probe = accepted.poll(Await.LONG.toSeconds(), TimeUnit.SECONDS);
      if (probe == null) {
        throw new AssertionError("no link was accepted");
      }
      probe.link();
      return probe;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A new peer and its link, open. */
  public Pair pair() throws IOException {
    return pair(0);
  }

  /** A new peer, see {@link #peer(int)}, and its link, open. */
  public Pair pair(int receiveBufferBytes) throws IOException {
    return new Pair(peer(receiveBufferBytes), accepted());
  }

  /** Connects the transport to itself. */
  public LinkProbe connect() {
    LinkProbe probe = new LinkProbe();
    probes.add(probe);
    transport.connect(listening.address(), probe);
    return probe;
  }

  /** All probes of accepted and connected links. */
  public List<LinkProbe> probes() {
    return List.copyOf(probes);
  }

  @Override
  public void close() {
    boolean _ = transport.stop(Duration.ZERO);
    for (Socket peer : peers) {
      try {
        peer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (LinkProbe probe : probes) {
      if (probe.isOpened()) {
        LinkProbe.End _ = probe.end();
      }
      if (!probe.violations().isEmpty()) {
        throw new AssertionError("the contract is broken: " + probe.violations());
      }
    }
  }
}
