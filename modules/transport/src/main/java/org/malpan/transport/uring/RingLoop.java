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
import org.malpan.transport.ready.Round;

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

  /** So many are served though more could gather: a quarter of the buffers to receive into. */
  private static final int GATHERED = 256;

  private static final long SHORT_WAIT_NANOS = 60_000_000;

  private static final Entry[] ENTRIES = Entry.values();
  private static final int ENTRY_BITS = 3;

  private final TaskQueue tasks = new TaskQueue();
  private final LoopTask shared;
  private final Thread thread;
  private final Arena arena = Arena.ofShared();
  private final WakeUp wakeUp = new WakeUp(arena);
  private volatile boolean ended;

  // Of the ring's thread.
  private final List<Descriptor> descriptors = new ArrayList<>();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();

  private final AcceptTurn accepts = new AcceptTurn();

  private final Ring.Completion completion = this::completed;
  private final Round round = new Round();

  /** The round took its time: completions are left for the next one. */
  private boolean isCut;

  /** Of the last turn: whether more is to be served, how long the next one waits and gathers. */
  private boolean isBehind;

  private long waitNanos = Long.MAX_VALUE;
  private long gatherNanos;

  private Ring ring;
  private Sends sends;
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
        sends = new Sends(ring, arena);
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
    sends.putAll();
    if (isSending()
        || waitNanos == 0
        || isBehind
        || !tasks.isEmpty()
        || isDone()
        || sends.takeIsWaitedFor()
        || accepts.isBehind()) {
      ring.enter();
    } else if (gatherNanos > 0) {
      ring.await(GATHERED, gatherNanos);
    } else {
      ring.await(1, waitNanos);
    }
    serve();
    sends.settle();
    waitNanos = shared.run();
    gatherNanos = ended ? 0 : shared.gatherNanos();
  }

  /**
   * Serves all completions, by as many calls as that takes, within the time of a round: inputs that
   * came together are to be answered together, by one send to each that sees them.
   */
  private void serve() {
    round.reset();
    isCut = false;
    sends.noteTaken();
    isBehind = ring.drain(completion) >= MANY;
    while (isBehind && !isCut) {
      ring.enter();
      sends.noteTaken();
      isBehind = ring.drain(completion) >= MANY;
    }
    isBehind |= isCut;
  }

  /**
   * Whether sends want a call that does not wait: those that succeed complete nothing, but what
   * waits behind them wants to go on. Where the wait is short anyway, one call does both.
   */
  private boolean isSending() {
    return !sends.isEmpty() && waitNanos > SHORT_WAIT_NANOS;
  }

  /** Whether it is to end and every descriptor but the event file has given its place back. */
  private boolean isDone() {
    return ended && tasks.isEmpty() && descriptors.size() - free.size() == 1;
  }

  private boolean completed(long data, int result, int flags) {
    serve(data, result, flags);
    isCut = round.isOver();
    return !isCut;
  }

  private void serve(long data, int result, int flags) {
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
      sends.put(link);
    } else {
      sends.leave(link);
    }
  }

  /**
   * Keeps a copy of few bytes until the next batch has gone. The ring's thread; others are refused.
   *
   * @return where it is, or 0 when there is none
   */
  long stage(SendBuffer buffer, int from, int count) {
    return Thread.currentThread() == thread && buffer.address() != 0
        ? sends.stage(buffer.address() + from, count)
        : 0;
  }

  /** The sends, whose batches have numbers. */
  Sends sends() {
    return sends;
  }

  /** Has a link settle a send that is in the ring already. */
  void settle(UringLink link) {
    if (Thread.currentThread() == thread) {
      sends.settleSoon(link);
    } else {
      later(() -> sends.settleSoon(link));
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
