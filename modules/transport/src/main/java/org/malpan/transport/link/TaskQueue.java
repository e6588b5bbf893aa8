package org.malpan.transport.link;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tasks that other threads leave for a loop's thread. None is lost: after the thread's end each
 * runs on the thread that leaves it, one at a time.
 */
public final class TaskQueue {

  private static final System.Logger LOG = System.getLogger(TaskQueue.class.getName());

  // Bounded by the links: each leaves a task when it opens, is aborted and closes.
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  /** An empty queue of a thread that runs. */
  public TaskQueue() {}

  /**
   * Leaves a task. Any thread.
   *
   * @return whether the loop's thread is to be woken for it
   */
  public boolean add(Runnable task) {
    tasks.add(task);
    if (over) {
      runLate();
    }
    return !over;
  }

  /** Whether none waits. */
  public boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** Runs all, also those that are left meanwhile. The loop's thread. */
  public void run() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      runContained(task);
    }
  }

  /** The loop's thread serves nothing more; runs what is left. */
  public void end() {
    over = true;
    runLate();
  }

  private synchronized void runLate() {
    run();
  }

  /** Whether the loop's thread serves nothing more. Any thread. */
  public boolean isOver() {
    return over;
  }

  /** Runs a task, whose fault ends nothing else. */
  public static void runContained(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "a task of a loop failed", e);
    }
  }
}
