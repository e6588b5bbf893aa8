package org.malpan.transport.ready;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.TaskQueue;

/**
 * One thread that serves channels as they become ready.
 *
 * <pre>
 *   wait for readiness ─▶ serve what is ready ─▶ tasks that others left ─▶ the work that shares it ─┐
 *     ▲─────────────────────────────────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>A round of callbacks that takes long is interrupted by that work; see {@link Round}.
 */
public abstract class Loop {

  private static final System.Logger LOG = System.getLogger(Loop.class.getName());

  private final TaskQueue tasks = new TaskQueue();
  private final ByteBuffer buffer;
  private final LoopTask shared;
  private final Thread thread;
  private volatile boolean ended;

  // Of the loop's thread.
  private long waitNanos = Long.MAX_VALUE;
  private long gatherNanos;
  private boolean hurried;
  private final Round round = new Round();

  /** A loop whose thread waits for {@link #start}. */
  protected Loop(TransportConfig config, String name, LoopTask shared) {
    this.shared = shared;
    buffer = ByteBuffer.allocateDirect(config.receiveBytes());
    thread = Thread.ofPlatform().name(config.threadName() + name).daemon().unstarted(this::run);
  }

  /** Starts the thread. */
  public final void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!ended || !tasks.isEmpty()) {
        turn();
      }
    } catch (IOException | RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, () -> thread.getName() + " ends by a fault of its own", e);
      watched().forEach(one -> one.failed(e));
      TaskQueue.runContained(() -> shared.ended(e));
    } finally {
      release();
      tasks.end();
    }
  }

  /** A method of its own, which is compiled long before a loop that is never left would be. */
  private void turn() throws IOException {
    boolean goesOn = hurried;
    hurried = false;
    if (gatherNanos > 0 && !goesOn) {
      LockSupport.parkNanos(this, gatherNanos);
    }
    turn(buffer, goesOn ? 0 : Math.max(0, waitNanos - gatherNanos));
    tasks.run();
    runShared();
  }

  private void runShared() {
    waitNanos = shared.run();
    gatherNanos = ended ? 0 : shared.gatherNanos();
    round.reset();
  }

  /** Called between two callbacks: the shared work waits for no more than a part of them. */
  protected final void afterCallback() {
    if (round.isOver()) {
      runShared();
    }
  }

  /** Serves a channel; its trouble does not end the loop of all. */
  protected static boolean serve(Watched watched, int operations, ByteBuffer buffer) {
    try {
      return watched.ready(operations, buffer);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, () -> "serving " + watched + " failed", e);
      TaskQueue.runContained(() -> watched.failed(e));
      return true;
    }
  }

  /** A channel has more to do: the next turn waits for nothing. In a channel's turn. */
  final void hurry() {
    if (Thread.currentThread() == thread) {
      hurried = true;
    }
  }

  /** Runs a task on the thread that callbacks come on, after what it does now. Any thread. */
  public void later(Runnable task) {
    if (tasks.add(task) && Thread.currentThread() != thread) {
      wakeUp();
    }
  }

  /** Ends the thread and waits for that, unless this is the thread itself. Any thread. */
  public void end() {
    ended = true;
    wakeUp();
    if (Thread.currentThread() != thread) {
      join(thread);
    }
  }

  /** Waits for a thread that ends, within reason. */
  public static void join(Thread thread) {
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for readiness and serves it, or waits for {@link #wakeUp}, or until the time is over. */
  protected abstract void turn(ByteBuffer loopBuffer, long waitNanos) throws IOException;

  /** Ends the wait. Any thread. */
  protected abstract void wakeUp();

  /** Watches a channel from now on. */
  protected abstract void watch(Watched watched) throws IOException;

  /** The channel is closed. */
  protected abstract void forget(Watched watched);

  /** Watches for one more operation of a channel. Any thread. */
  protected abstract void await(SelectionKey key, int operation);

  /** Watches no more for an operation of a channel. Any thread. */
  protected abstract void ignore(SelectionKey key, int operation);

  /** All that is watched. The loop's thread. */
  protected abstract List<Watched> watched();

  /** Gives back what the loop holds, at its end. */
  protected abstract void release();
}
