package org.malpan.transport.event;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.malpan.transport.async.Completions;
import org.malpan.transport.async.Operation;
import org.malpan.transport.link.Groups;

/**
 * A thread that waits for 64 events, each the completion of an operation, and then takes the
 * results of those that are set: {@code WSAWaitForMultipleEvents} and {@code
 * WSAGetOverlappedResult}.
 */
final class Waiter implements Completions {

  private static final System.Logger LOG = System.getLogger(Waiter.class.getName());

  private final Operation[] operations = new Operation[Groups.LIMIT];

  /** The events: a bit for each operation whose result waits. */
  private final AtomicLong events = new AtomicLong();

  private final Thread thread;
  private volatile boolean retired;

  Waiter(String threadName) {
    thread = Thread.ofPlatform().name(threadName).daemon().start(this::run);
  }

  @Override
  public synchronized void enter(Operation operation) {
    int place = 0;
    while (operations[place] != null) {
      place++;
    }
    operations[place] = operation;
    operation.place(place);
  }

  @Override
  public synchronized void leave(Operation operation) {
    operations[operation.place()] = null;
  }

  private synchronized Operation at(int place) {
    return operations[place];
  }

  @Override
  public void completed(Operation operation) {
    long event = 1L << operation.place();
    long before;
    do {
      before = events.get();
    } while (!events.compareAndSet(before, before | event));
    if (before == 0) {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    while (!retired) {
      long set = events.getAndSet(0);
      if (set == 0) {
        LockSupport.park(this);
      }
      for (; set != 0; set &= set - 1) {
        take(at(Long.numberOfTrailingZeros(set)));
      }
    }
  }

  private static void take(Operation operation) {
    if (operation == null) {
      return;
    }
    try {
      operation.take();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "taking a result failed", e);
    }
  }

  /** Ends the thread: no operation is left. */
  void retire() {
    retired = true;
    LockSupport.unpark(thread);
  }
}
