package org.malpan.transport.uring;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.malpan.transport.LoopTask;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.TaskQueue;
import org.malpan.transport.ready.Loop;

/**
 * The thread of a ring.
 *
 * <pre>
 *   tasks of others ─▶ sends ─▶ submit all, wait for completions ─▶ serve them ─▶ shared work ─┐
 *     ▲────────────────────────────────────────────────────────────────────────────────────────┘
 * </pre>
 */
final class RingLoop {

  private static final System.Logger LOG = System.getLogger(RingLoop.class.getName());

  /** The kernel completes a bounded number a call: after so many there may be more. */
  private static final int MANY = 16;

  /** So many are served before they are answered, though there may be more: some milliseconds. */
  private static final int MOST = 4096;

  /** So many are served though more could gather: a quarter of the buffers to receive into. */
  private static final int GATHERED = 256;

  /** Before the first batch. */
  static final long NO_BATCH = 0;

  private static final long SHORT_WAIT_NANOS = 60_000_000;

  private static final Entry[] ENTRIES = Entry.values();
  private static final int ENTRY_BITS = 3;

  private final TaskQueue tasks = new TaskQueue();
  private final LoopTask shared;
  private final Thread thread;
  private final Arena arena = Arena.ofShared();
  private final WakeUp wakeUp = new WakeUp(arena);
  private volatile boolean ended;

  // Guarded by itself.
  private final List<UringLink> sends = new ArrayList<>();

  // Of the ring's thread.
  private final List<Descriptor> descriptors = new ArrayList<>();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();

  /** Links with sends that are in the ring and not settled yet, in the order of the ring. */
  private final List<UringLink> sending = new ArrayList<>();

  private final AcceptTurn accepts = new AcceptTurn();

  private final Ring.Completion completion = this::completed;

  /** Of the last turn: whether more is to be served, how long the next one waits and gathers. */
  private boolean isBehind;

  private long waitNanos = Long.MAX_VALUE;
  private long gatherNanos;
  private int sendsPut;
  private int sendsEnd;
  private final Stage stage = new Stage(arena);

  /** What is put into the ring now goes with that batch. */
  private long batch = NO_BATCH + 1;

  private long submittedBatch;

  /** Whether a link waits for a batch that it did not tell of. */
  private boolean isWaitedFor;

  /** The kernel has taken that batch and told of its trouble. Read by any thread, perhaps late. */
  private volatile long settledBatch = NO_BATCH;

  private Ring ring;
  private ReceiveRing receive;
  private Files files;

  /** Starts the thread; fails when the kernel has no ring for us. */
  RingLoop(LoopTask shared, TransportConfig config) throws IOException {
    this.shared = shared;
    CompletableFuture<Void> started = new CompletableFuture<>();
    thread =
        Thread.ofPlatform()
            .name(config.threadName() + "-ring")
            .daemon()
            .start(() -> run(config, started));
    try {
      started.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the ring was made", e);
    }
  }

  private void run(TransportConfig config, CompletableFuture<Void> started) {
    try (Arena _ = arena) {
      try (Ring made = new Ring()) {
        ring = made;
        receive = new ReceiveRing(ring, arena, config.receiveBytes());
        files = new Files(ring, arena);
        wakeUp.start(this);
        started.complete(null);
        while (!isDone()) {
          turn();
        }
      } finally {
        wakeUp.end();
      }
    } catch (IOException | RuntimeException | Error e) {
      tasks.end();
      if (!started.completeExceptionally(e)) {
        fell(e);
      }
    }
    tasks.end();
  }

  /** The ring is closed, and with it all that the kernel did for its descriptors. */
  private void fell(Throwable fault) {
    LOG.log(System.Logger.Level.ERROR, "the ring ends by a fault of its own", fault);
    for (Descriptor descriptor : descriptors.stream().filter(Objects::nonNull).toList()) {
      TaskQueue.runContained(() -> descriptor.failed(fault));
    }
    TaskQueue.runContained(() -> shared.ended(fault));
  }

  /** A method of its own, which is compiled long before a loop that is never left would be. */
  private void turn() {
    tasks.run();
    accepts.begin();
    putSends();
    if (isSending()
        || waitNanos == 0
        || isBehind
        || !tasks.isEmpty()
        || isDone()
        || isWaitedFor
        || accepts.isBehind()) {
      isWaitedFor = false;
      ring.enter();
    } else if (gatherNanos > 0) {
      ring.await(GATHERED, gatherNanos);
    } else {
      ring.await(1, waitNanos);
    }
    serve();
    settleSends();
    waitNanos = shared.run();
    gatherNanos = ended ? 0 : shared.gatherNanos();
  }

  /**
   * Serves all that has come, by as many calls as that takes: inputs that came together are to be
   * answered together, by one send to each that sees them.
   */
  private void serve() {
    int served = ring.drain(completion);
    isBehind = served >= MANY;
    while (isBehind && served < MOST) {
      ring.enter();
      int more = ring.drain(completion);
      isBehind = more >= MANY;
      served += more;
    }
  }

  /**
   * Whether sends want a call that does not wait: those that succeed complete nothing, but what
   * waits behind them wants to go on. Where the wait is short anyway, one call does both.
   */
  private boolean isSending() {
    return !sending.isEmpty() && waitNanos > SHORT_WAIT_NANOS;
  }

  /** Whether it is to end and every descriptor but the event file has given its place back. */
  private boolean isDone() {
    return ended && tasks.isEmpty() && descriptors.size() - free.size() == 1;
  }

  private void putSends() {
    synchronized (sends) {
      // One by one: all at once would be by way of an array.
      for (int i = 0; i < sends.size(); i++) {
        putSend(sends.get(i));
      }
      sends.clear();
    }
    sendsPut = sending.size();
    sendsEnd = ring.place();
    stage.submit();
    submittedBatch = batch;
    batch++;
  }

  private void putSend(UringLink link) {
    sending.add(link);
    link.putSend(batch);
  }

  /**
   * What has gone to the kernel without a complaint is sent: trouble is told in the same call, and
   * has been served by now.
   */
  private void settleSends() {
    if (!ring.hasTaken(sendsEnd)) {
      return;
    }
    stage.settle();
    settledBatch = submittedBatch;
    // Settling may put sends anew, and so may callbacks since the last batch went.
    int settled = sendsPut;
    for (int i = 0; i < settled; i++) {
      sending.get(i).settleSend(submittedBatch);
    }
    if (settled == sending.size()) {
      sending.clear();
    } else {
      sending.subList(0, settled).clear();
    }
    sendsPut = 0;
  }

  private void completed(long data, int result, int flags) {
    Descriptor descriptor = descriptors.get((int) (data >>> ENTRY_BITS));
    Entry entry = ENTRIES[(int) data & (1 << ENTRY_BITS) - 1];
    if (entry == Entry.FILE) {
      // The operations that name the place fail too, and their link with them.
      LOG.log(System.Logger.Level.WARNING, () -> "the ring's table of files: error " + -result);
      return;
    }
    if (entry == Entry.CANCEL) {
      // What it was to end had ended by itself, and has told.
      return;
    }
    boolean hasBuffer = (flags & 1) != 0;
    int buffer = flags >>> 16;
    try {
      descriptor.completed(entry, result, (flags & 2) != 0, buffer);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, () -> "serving " + descriptor + " failed", e);
      TaskQueue.runContained(() -> descriptor.failed(e));
    }
    if (hasBuffer) {
      receive.give(buffer);
    }
  }

  // ---- the ring's thread

  /** Gives a descriptor its place. */
  int enter(Descriptor descriptor) {
    Integer place = free.poll();
    if (place == null) {
      descriptors.add(descriptor);
      return descriptors.size() - 1;
    }
    descriptors.set(place, descriptor);
    return place;
  }

  /** Takes a place back: no operation is left in the ring. */
  void leave(int place) {
    descriptors.set(place, null);
    free.push(place);
  }

  /** The turn's time for connections. */
  AcceptTurn accepts() {
    return accepts;
  }

  /** Makes a file known to the ring: what operations are to name from now on. */
  int hold(int place, int file) {
    return files.hold(place, file, data(Entry.FILE, place));
  }

  /** The ring needs that file no more. */
  void drop(int place) {
    if (tasks.isOver()) {
      return;
    }
    files.drop(place, data(Entry.FILE, place));
  }

  private static long data(Entry entry, int place) {
    return (long) place << ENTRY_BITS | entry.ordinal();
  }

  /** Puts an operation into the next batch. */
  void put(Entry entry, int place, int file, long address, int length, int options) {
    ring.put(entry, file, address, length, options, data(entry, place));
  }

  /** Ends an operation that goes on. */
  void cancel(Entry entry, int place) {
    ring.put(Entry.CANCEL, 0, data(entry, place), 0, 0, data(Entry.CANCEL, place));
  }

  /** The number of the batch that is put together. */
  long batch() {
    return batch;
  }

  /** The bytes in a receive buffer. */
  ByteBuffer received(int buffer, int count) {
    return receive.at(buffer, count);
  }

  // ---- any thread

  Thread thread() {
    return thread;
  }

  /** Whether the thread serves nothing more. */
  boolean isOver() {
    return tasks.isOver();
  }

  /** Runs a task on the ring's thread. */
  void later(Runnable task) {
    if (tasks.add(task)) {
      wakeUp();
    }
  }

  /** Has a link's bytes sent with the next batch; the caller wakes the thread. */
  void send(UringLink link) {
    if (Thread.currentThread() == thread) {
      // At once, while the link's lines are in the cache: there are hundreds of them.
      putSend(link);
      return;
    }
    synchronized (sends) {
      sends.add(link);
    }
  }

  /**
   * Keeps a copy of few bytes until the next batch has gone. The ring's thread; others are refused.
   *
   * @return where it is, or 0 when there is none
   */
  long stage(SendBuffer buffer, int from, int count) {
    return Thread.currentThread() == thread && buffer.address() != 0
        ? stage.put(buffer.address() + from, count)
        : 0;
  }

  /** Whether trouble may still be told of a send that went with that batch. */
  boolean isUnderWay(long ofBatch) {
    return ofBatch > settledBatch;
  }

  /** Has a link settle a send that is in the ring already. */
  void settle(UringLink link) {
    if (Thread.currentThread() == thread) {
      sending.add(link);
      isWaitedFor = true;
    } else {
      later(() -> sending.add(link));
    }
  }

  /** Ends the wait for completions. */
  void wakeUp() {
    if (Thread.currentThread() != thread) {
      wakeUp.send();
    }
  }

  /** Ends the thread and waits for that. */
  void end() {
    later(() -> ended = true);
    if (Thread.currentThread() != thread) {
      Loop.join(thread);
    }
  }
}
