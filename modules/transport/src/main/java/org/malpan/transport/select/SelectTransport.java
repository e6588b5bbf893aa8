package org.malpan.transport.select;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.Bound;
import org.malpan.transport.link.BufferPool;
import org.malpan.transport.link.DirtyLinks;
import org.malpan.transport.link.LinkOwner;
import org.malpan.transport.link.SocketLink;

/**
 * The selector's loop.
 *
 * <pre>
 *   select ─▶ ready keys: accept, connect, read, write ─▶ tasks of others ─▶ closing links
 *     ▲                                                                          │
 *     └──────────────────────── flush what callbacks sent ◀──────────────────────┘
 * </pre>
 *
 * All callbacks come on this thread. Other threads write straight to the channel, and leave a task
 * only where the selector is concerned.
 */
final class SelectTransport implements Transport, LinkOwner {

  private static final System.Logger LOG = System.getLogger(SelectTransport.class.getName());

  /** Connections taken before other keys have their turn. */
  private static final int ACCEPTS_A_TURN = 64;

  private final TransportConfig config;
  private final Selector selector;
  private final Thread thread;
  private final BufferPool pool = new BufferPool();
  private final DirtyLinks dirtyLinks = new DirtyLinks();
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicLong lastId = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  // Of the loop's thread.
  private final ByteBuffer buffer;
  private final Set<SelectLink> links = new LinkedHashSet<>();
  private final Set<SelectLink> closingLinks = new LinkedHashSet<>();
  private final List<SelectionKey> pausedListenings = new ArrayList<>();
  private long pauseEndNanos;
  private long graceEndNanos;
  private boolean graceful = true;

  SelectTransport(TransportConfig config) throws IOException {
    this.config = config;
    selector = Selector.open();
    buffer = ByteBuffer.allocateDirect(config.receiveBytes());
    thread = Thread.ofPlatform().name(config.threadName() + "-select").daemon().start(this::run);
  }

  BufferPool pool() {
    return pool;
  }

  @Override
  public TransportConfig config() {
    return config;
  }

  // ---- any thread

  @Override
  public Listening listen(InetSocketAddress address, LinkAcceptor acceptor) throws IOException {
    ServerSocketChannel channel = Bound.listen(address, config.backlog());
    SelectListening listening = new SelectListening(channel, acceptor);
    if (!submit(() -> register(listening))) {
      closeQuietly(channel);
      throw stopped();
    }
    return listening;
  }

  @Override
  public void connect(InetSocketAddress remote, LinkListener listener) {
    if (!submit(() -> startConnect(remote, listener))) {
      throw stopped();
    }
  }

  private static IllegalStateException stopped() {
    return new IllegalStateException("the transport is stopped");
  }

  private boolean submit(Runnable task) {
    if (stopping) {
      return false;
    }
    tasks.add(task);
    wakeUp();
    return true;
  }

  private void wakeUp() {
    if (Thread.currentThread() != thread) {
      selector.wakeup();
    }
  }

  @Override
  public void flush() {
    dirtyLinks.flush();
  }

  @Override
  public void dirty(SocketLink link) {
    dirtyLinks.push(link);
  }

  @Override
  public void closing(SocketLink link) {
    tasks.add(() -> closeLater((SelectLink) link));
    wakeUp();
  }

  /** Asks the selector to say when the link can be written, or to say so no more. */
  void wantWrite(SelectLink link, boolean wanted) {
    SelectionKey key = link.key();
    if (key == null) {
      return;
    }
    try {
      boolean asked = (key.interestOps() & SelectionKey.OP_WRITE) != 0;
      if (wanted && !asked) {
        key.interestOpsOr(SelectionKey.OP_WRITE);
        wakeUp();
      } else if (!wanted && asked) {
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
      }
    } catch (CancelledKeyException e) {
      // The loop has just closed the link, which says all there is to say.
      LOG.log(System.Logger.Level.TRACE, () -> link + " is closed already");
    }
  }

  @Override
  public boolean stop(Duration grace) {
    if (!stopping) {
      tasks.add(() -> startStop(grace));
      stopping = true;
      wakeUp();
    }
    if (Thread.currentThread() == thread) {
      return false;
    }
    try {
      // The loop keeps the grace itself; this bound is for a listener that hangs.
      boolean done = ended.await(grace.toMillis() + 5_000, TimeUnit.MILLISECONDS);
      return done && graceful;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // ---- the loop's thread

  private void run() {
    try {
      while (graceEndNanos == 0 || !links.isEmpty() && System.nanoTime() - graceEndNanos < 0) {
        select();
        serveReadyKeys();
        runTasks();
        advanceClosing();
        resumeListenings();
        dirtyLinks.flush();
      }
    } catch (IOException | RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "the select loop ends by a fault of its own", e);
    } finally {
      end();
    }
  }

  private void select() throws IOException {
    if (!tasks.isEmpty()) {
      int _ = selector.selectNow();
      return;
    }
    boolean waiting = !closingLinks.isEmpty() || !pausedListenings.isEmpty() || graceEndNanos != 0;
    int _ = waiting ? selector.select(10) : selector.select();
  }

  private void serveReadyKeys() {
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      SelectionKey key = ready.next();
      ready.remove();
      try {
        if (key.isValid()) {
          serve(key);
        }
      } catch (RuntimeException e) {
        // One key's trouble, ours or not, must not end the loop of all.
        LOG.log(System.Logger.Level.ERROR, () -> "serving " + key.attachment() + " failed", e);
        closeQuietly(key.channel());
        if (key.attachment() instanceof SelectLink link) {
          boolean _ = link.close(CloseReason.IO_FAILED, e.toString(), true);
        }
      }
    }
  }

  private void serve(SelectionKey key) {
    switch (key.attachment()) {
      case SelectLink link when key.isConnectable() -> finishConnect(key, link);
      case SelectLink link -> link.ready(buffer);
      case SelectListening listening -> accept(key, listening);
      default -> throw new IllegalStateException("key of " + key.attachment());
    }
  }

  private void accept(SelectionKey key, SelectListening listening) {
    try {
      for (int i = 0; i < ACCEPTS_A_TURN; i++) {
        SocketChannel channel = listening.channel.accept();
        if (channel == null) {
          return;
        }
        accepted(channel, listening.acceptor);
      }
    } catch (IOException e) {
      if (listening.channel.isOpen()) {
        AcceptPause.tell(listening, e);
        key.interestOps(0);
        pausedListenings.add(key);
        pauseEndNanos = System.nanoTime() + AcceptPause.MILLIS * 1_000_000;
      }
    }
  }

  private void resumeListenings() {
    if (!pausedListenings.isEmpty() && System.nanoTime() - pauseEndNanos >= 0) {
      for (SelectionKey key : pausedListenings) {
        if (key.isValid()) {
          key.interestOps(SelectionKey.OP_ACCEPT);
        }
      }
      pausedListenings.clear();
    }
  }

  private void accepted(SocketChannel channel, LinkAcceptor acceptor) {
    try {
      Bound.configure(channel);
      InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
      LinkListener listener = acceptor.accepted(remote);
      SelectLink link = new SelectLink(lastId.incrementAndGet(), remote, listener, this, channel);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ, link);
      links.add(link);
      link.registered(key);
    } catch (IOException e) {
      // The peer is gone before it was served: nobody has heard of it.
      closeQuietly(channel);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "an acceptor failed", e);
      closeQuietly(channel);
    }
  }

  private void startConnect(InetSocketAddress remote, LinkListener listener) {
    SelectLink link = null;
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      Bound.configure(channel);
      link = new SelectLink(lastId.incrementAndGet(), remote, listener, this, channel);
      links.add(link);
      boolean connected = channel.connect(remote);
      SelectionKey key =
          channel.register(
              selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, link);
      if (connected) {
        link.registered(key);
      }
    } catch (IOException | RuntimeException e) {
      SelectLink failed =
          link != null
              ? link
              : new SelectLink(lastId.incrementAndGet(), remote, listener, this, channel);
      links.add(failed);
      failed.notConnected("%s: %s".formatted(remote, e.getMessage()));
    }
  }

  private void finishConnect(SelectionKey key, SelectLink link) {
    try {
      boolean _ = link.channel().finishConnect();
      key.interestOps(SelectionKey.OP_READ);
      link.registered(key);
    } catch (IOException e) {
      key.cancel();
      link.notConnected("%s: %s".formatted(link.remote(), SocketLink.textOf(e)));
    }
  }

  private void register(SelectListening listening) {
    try {
      SelectionKey _ = listening.channel.register(selector, SelectionKey.OP_ACCEPT, listening);
    } catch (IOException e) {
      // It was closed before it began.
      closeQuietly(listening.channel);
    }
  }

  private void runTasks() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private void closeLater(SelectLink link) {
    if (links.contains(link)) {
      closingLinks.add(link);
    }
  }

  private void advanceClosing() {
    if (closingLinks.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    long linger = config.linger().toNanos();
    closingLinks.removeIf(link -> {
      boolean done = link.advanceClosing(now, linger);
      if (done) {
        links.remove(link);
      }
      return done;
    });
  }

  private void startStop(Duration grace) {
    graceEndNanos = System.nanoTime() + Math.max(1, grace.toNanos());
    for (SelectionKey key : selector.keys()) {
      if (key.attachment() instanceof SelectListening listening) {
        listening.close();
      }
    }
    for (SelectLink link : List.copyOf(links)) {
      boolean _ = link.close(CloseReason.TRANSPORT_STOPPED, "", grace.isZero());
    }
  }

  private void end() {
    stopping = true;
    graceful = links.stream().allMatch(SocketLink::isReadyToClose);
    for (SelectLink link : links) {
      boolean _ = link.close(CloseReason.TRANSPORT_STOPPED, "", true);
      closeQuietly(link.channel());
      link.stopped();
    }
    for (SelectionKey key : selector.keys()) {
      closeQuietly(key.channel());
    }
    try {
      selector.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing the selector failed", e);
    }
    ended.countDown();
  }

  void closeQuietly(Channel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a channel failed", e);
    }
  }

  /** A bound channel and who serves what it accepts. */
  private final class SelectListening implements Listening {

    private final ServerSocketChannel channel;
    private final LinkAcceptor acceptor;
    private final InetSocketAddress address;

    SelectListening(ServerSocketChannel channel, LinkAcceptor acceptor) throws IOException {
      this.channel = channel;
      this.acceptor = acceptor;
      this.address = (InetSocketAddress) channel.getLocalAddress();
    }

    @Override
    public InetSocketAddress address() {
      return address;
    }

    @Override
    public void close() {
      closeQuietly(channel);
      // The selector lets go of the port with its next round.
      selector.wakeup();
    }

    @Override
    public String toString() {
      return "listening on " + address;
    }
  }
}
