package org.jogamp.java3d;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Ours, not Java 3D's. Its master ends with the last universe and forgets what is asked of it just
 * then: whoever makes a canvas meanwhile waits for ever. Here that is one after the other.
 */
public final class Universes {

  /** What is lost may keep the master for ever; then nobody waits for it any longer than this. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private static final long POLL_NANOS = 1_000_000;
  private static final ReentrantLock TURN = new ReentrantLock();

  private Universes() {}

  /** Makes a canvas, or a universe with one; any thread that may wait. */
  public static <T> T make(Supplier<T> maker) {
    boolean isMine = take();
    try {
      return maker.get();
    } finally {
      giveBack(isMine);
    }
  }

  /**
   * Ends a universe and waits until Java 3D has no more to do for that; any thread that may wait.
   *
   * @param cleanup asks Java 3D for it
   */
  public static void end(Runnable cleanup) {
    boolean isMine = take();
    try {
      Optional<Thread> master = master();
      cleanup.run();
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (master.isPresent() && !isSettled(master.get()) && System.nanoTime() < end) {
        LockSupport.parkNanos(master, POLL_NANOS);
      }
    } finally {
      giveBack(isMine);
    }
  }

  private static boolean take() {
    try {
      return TURN.tryLock(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void giveBack(boolean isMine) {
    if (isMine) {
      TURN.unlock();
    }
  }

  /** It has ended, or has done all that was asked of it and goes on for another universe. */
  @SuppressWarnings("SynchronizeOnNonFinalField") // Java 3D's own lock, which it never replaces
  private static boolean isSettled(Thread master) {
    MasterControl control = VirtualUniverse.mc;
    synchronized (control.requestObjList) {
      return !master.isAlive() || control.requestObjList.size() == 0 && control.running;
    }
  }

  private static Optional<Thread> master() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[2 * root.activeCount() + 16];
    int count = root.enumerate(threads);
    return Stream.of(threads)
        .limit(count)
        .filter(MasterControlThread.class::isInstance)
        .findFirst();
  }
}
