package org.malpan.desktop;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.malpan.client.ViewSnapshot;

/**
 * Brings the scene up to date up to 60 times a second, on a thread of its own: neither the network
 * nor the event thread waits for it, nor it for them.
 */
final class FrameLoop {

  private static final long FRAME_NANOS = 1_000_000_000L / 60;
  private static final System.Logger LOG = System.getLogger(FrameLoop.class.getName());

  private final Supplier<ViewSnapshot> snapshots;
  private final BoardScene scene;
  private final Thread thread =
      Thread.ofPlatform().name("malpan-frames").daemon().unstarted(this::run);
  private volatile boolean stopped;
  private volatile long frames;

  FrameLoop(Supplier<ViewSnapshot> snapshots, BoardScene scene) {
    this.snapshots = snapshots;
    this.scene = scene;
  }

  void start() {
    thread.start();
  }

  /** Frames shown so far. */
  long frames() {
    return frames;
  }

  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
    try {
      thread.join(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long next = System.nanoTime();
    while (!stopped) {
      try {
        scene.show(snapshots.get());
        frames = frames() + 1;
      } catch (RuntimeException e) {
        // A frame that fails is one frame less; the match goes on.
        LOG.log(System.Logger.Level.WARNING, "a frame could not be shown", e);
      }
      next = Math.max(next + FRAME_NANOS, System.nanoTime());
      LockSupport.parkNanos(this, next - System.nanoTime());
    }
  }
}
