package org.malpan.discovery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks the local network again and again, on a thread of its own. A server that answers from
 * several addresses of its machine is heard from one of them. Thread-safe.
 */
public final class LanSearch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LanSearch.class.getName());

  /** Between two questions. */
  private static final long PAUSE_NANOS = 2_000_000_000;

  /** Servers that are told apart by their ids; beyond, the oldest makes room. */
  public static final int MOST_SERVERS = 1000;

  /** After that silence another address of a server is as good. */
  private static final long FORGET_NANOS = 3 * PAUSE_NANOS;

  private record Known(InetSocketAddress server, long heardNanos) {}

  private final LanPlaces places;
  private final Consumer<Heard> heard;
  private final DatagramChannel channel;
  private final Selector selector;
  private final SecureRandom random = new SecureRandom();
  private final ByteBuffer in = ByteBuffer.allocate(DatagramFormat.BYTES + 1);
  private final Map<Long, Known> known = new LinkedHashMap<>();
  private final Thread thread;
  private volatile boolean closing;
  private long token;
  private long askedNanos;

  private LanSearch(LanPlaces places, Consumer<Heard> heard) throws IOException {
    this.places = places;
    this.heard = heard;
    selector = Selector.open();
    channel = DatagramChannel.open(StandardProtocolFamily.INET);
    channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
    channel.bind(new InetSocketAddress(0)).configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
    thread = Thread.ofPlatform().name("malpan-search").daemon().unstarted(this::run);
  }

  /**
   * Starts to ask, every other second.
   *
   * @param heard told of each answer, on the search's thread
   * @throws IOException when no socket can be had
   */
  public static LanSearch start(LanPlaces places, Consumer<Heard> heard) throws IOException {
    LanSearch search = new LanSearch(places, heard);
    search.thread.start();
    return search;
  }

  private void run() {
    try (channel;
        selector) {
      ask();
      while (!closing) {
        long waitNanos = askedNanos + PAUSE_NANOS - System.nanoTime();
        if (waitNanos <= 0) {
          ask();
          continue;
        }
        int _ = selector.select(Math.max(1, waitNanos / 1_000_000));
        selector.selectedKeys().clear();
        hearAll();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the search for servers ends", e);
    }
  }

  private void ask() {
    token = random.nextLong();
    askedNanos = System.nanoTime();
    places.send(channel, DatagramFormat.encode(new Datagram.Question(token)));
  }

  private void hearAll() throws IOException {
    while (!closing && channel.receive(in.clear()) instanceof InetSocketAddress from) {
      // Late answers, other programs' datagrams: not to be trusted with a time, and not needed.
      if (DatagramFormat.decode(in.flip()).orElse(null)
              instanceof Datagram.Answer(long echoed, ServerAnswer answer)
          && echoed == token) {
        hear(new InetSocketAddress(from.getAddress(), answer.port()), answer);
      }
    }
  }

  private void hear(InetSocketAddress server, ServerAnswer answer) {
    long now = System.nanoTime();
    Known before = known.get(answer.id());
    if (before != null
        && !before.server().equals(server)
        && now - before.heardNanos() < FORGET_NANOS) {
      return;
    }
    known.remove(answer.id());
    known.put(answer.id(), new Known(server, now));
    if (known.size() > MOST_SERVERS) {
      known.remove(known.keySet().iterator().next());
    }
    heard.accept(new Heard(server, answer, (now - askedNanos) / 1000));
  }

  /** Ends it; nothing is heard once this returns, unless the listener itself calls. */
  @Override
  public void close() {
    closing = true;
    selector.wakeup();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
