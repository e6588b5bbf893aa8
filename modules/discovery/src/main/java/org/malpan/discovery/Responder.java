package org.malpan.discovery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers for one server, on one thread: at the UDP port of the same number as the server's TCP
 * port, and, where the server is to be found on the network, at the port that is known there. A
 * port that cannot be had is a notice, never an end. Thread-safe.
 */
public final class Responder implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Responder.class.getName());

  private static final int DATAGRAMS_A_TURN = 256;

  /** Room for questions that wait in the system; it may give less. */
  private static final int RECEIVE_BYTES = 1 << 20;

  private final Supplier<ServerAnswer> status;
  private final Selector selector;
  private final AnswerBudget budget = new AnswerBudget(System::nanoTime);
  private final ByteBuffer in = ByteBuffer.allocate(DatagramFormat.BYTES + 1);
  private final LongAdder answered = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder limited = new LongAdder();
  private final Thread thread;
  private volatile boolean closing;

  private Responder(Supplier<ServerAnswer> status) throws IOException {
    this.status = status;
    selector = Selector.open();
    thread = Thread.ofPlatform().name("malpan-discovery").daemon().unstarted(this::run);
  }

  /**
   * Starts to answer.
   *
   * @param server where the server listens, with its real port
   * @param lan where it answers besides; empty to be found only by who knows its address
   * @param status asked for each answer, on the responder's thread
   * @param notices told in one line of each port that cannot be had; within this call
   * @throws IOException when this machine has no selector to give
   */
  public static Responder start(
      InetSocketAddress server,
      Optional<LanPlaces> lan,
      Supplier<ServerAnswer> status,
      Consumer<String> notices)
      throws IOException {
    Responder responder = new Responder(status);
    responder.listenAt(server, notices);
    lan.ifPresent(places -> responder.listenOn(places, notices));
    responder.thread.start();
    return responder;
  }

  private void listenAt(InetSocketAddress server, Consumer<String> notices) {
    try {
      register(DatagramChannel.open(), server);
    } catch (IOException e) {
      notices.accept(
          "questions to UDP port %d are not answered: %s"
              .formatted(server.getPort(), e.getMessage()));
    }
  }

  private void listenOn(LanPlaces places, Consumer<String> notices) {
    try {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      // So that several servers on one machine are all found.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      register(channel, new InetSocketAddress(places.port()));
      places.join(channel);
    } catch (IOException e) {
      notices.accept(
          "the server cannot be found on the network: UDP port %d: %s"
              .formatted(places.port(), e.getMessage()));
    }
  }

  private void register(DatagramChannel channel, InetSocketAddress address) throws IOException {
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BYTES);
      channel.bind(address).configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** What it did so far. */
  public DiscoveryCounts counts() {
    return new DiscoveryCounts(answered.sum(), malformed.sum(), limited.sum());
  }

  private void run() {
    try {
      while (!closing) {
        int _ = selector.select(key -> read((DatagramChannel) key.channel()));
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "nobody is told of the server any more", e);
    } finally {
      closeChannels();
    }
  }

  /**
   * Takes what waits, so that a flood does not fill the system's buffer and crowd out others; and
   * only so much in a turn that a flood on one port does not silence the other.
   */
  private void read(DatagramChannel channel) {
    int left = DATAGRAMS_A_TURN;
    while (left > 0 && readOne(channel)) {
      left--;
    }
  }

  /** Returns false when none waits. */
  private boolean readOne(DatagramChannel channel) {
    try {
      InetSocketAddress from = (InetSocketAddress) channel.receive(in.clear());
      if (from == null) {
        return false;
      }
      if (DatagramFormat.decode(in.flip()).orElse(null) instanceof Datagram.Question(long token)) {
        answer(channel, from, token);
      } else {
        malformed.increment();
      }
    } catch (IOException | RuntimeException e) {
      // One question never ends the answering of others.
      LOG.log(System.Logger.Level.DEBUG, "a question could not be answered", e);
    }
    return true;
  }

  private void answer(DatagramChannel channel, InetSocketAddress to, long token)
      throws IOException {
    if (!budget.take(to.getAddress())) {
      limited.increment();
      return;
    }
    var _ = channel.send(DatagramFormat.encode(new Datagram.Answer(token, status.get())), to);
    answered.increment();
  }

  private void closeChannels() {
    try {
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a socket", e);
    }
  }

  /** Ends it and returns when its ports are free; idempotent. */
  @Override
  public void close() {
    closing = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
