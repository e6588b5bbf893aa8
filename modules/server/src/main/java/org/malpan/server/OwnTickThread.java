package org.malpan.server;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A thread that does nothing but tick: what comes in meanwhile is read by the transport's. */
final class OwnTickThread implements TickThread {

  private TickSchedule schedule;
  private Consumer<Throwable> end;
  private Thread thread;
  private volatile boolean stopping;

  /** The thread waits and is to be woken for inputs. */
  private volatile boolean idle;

  @Override
  public void start(TickSchedule ticks, Consumer<Throwable> whenOver) {
    schedule = ticks;
    end = whenOver;
    thread = Thread.ofPlatform().name("malpan-tick").start(this::run);
  }

  private void run() {
    Throwable fault = null;
    try {
      while (!stopping) {
        await();
        schedule.takeWhatIsDue();
      }
    } catch (RuntimeException | Error e) {
      fault = e;
    }
    end.accept(fault);
  }

  private void await() {
    if (schedule.isImmediate()) {
      // Announced before the last look, so that an input that comes now ends the wait.
      idle = true;
    }
    long wait = schedule.waitNanos();
    if (wait > 0 && !stopping) {
      LockSupport.parkNanos(this, wait);
    }
    idle = false;
  }

  @Override
  public void inputCame() {
    if (idle) {
      idle = false;
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void stop() {
    stopping = true;
    LockSupport.unpark(thread);
  }
}
