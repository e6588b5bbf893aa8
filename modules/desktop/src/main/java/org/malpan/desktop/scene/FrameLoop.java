package org.malpan.desktop.scene;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jogamp.java3d.Rescue;
import org.malpan.client.ViewSnapshot;

/**
 * Brings the scene up to date as often as frames are wanted, on a thread of its own: neither the
 * network nor the event thread waits for it, nor it for them. It does wait for the renderer: work
 * on a frame that is never drawn would take time from one that is.
 */
public final class FrameLoop {

  /** A scene in which nothing changed is not drawn; then this is the longest wait for it. */
  private static final long STILL_MILLIS = 40;

  /**
   * So often it is drawn all the same: while a window opens or is covered, the renderer misses
   * changes, and in a match at rest nothing would ever bring them back.
   */
  private static final long REPAINT_NANOS = 400_000_000;

  /** Without a frame for so long in a window that is to be seen, the graphics count as lost. */
  private static final long LOST_NANOS = 5_000_000_000L;

  private static final long MOST_PATIENCE_NANOS = 120_000_000_000L;

  private static final System.Logger LOG = System.getLogger(FrameLoop.class.getName());

  private final Supplier<ViewSnapshot> snapshots;
  private final BoardScene scene;
  private final Thread thread =
      Thread.ofPlatform().name("malpan-frames").daemon().unstarted(this::run);

  /** Grows while rebuilding brings no frame either; the loop's own. */
  private long patienceNanos = LOST_NANOS;

  private int rescuesSeen = Rescue.count();
  private volatile boolean stopped;
  private volatile long frameNanos;
  private volatile long latencyMicros;

  /** A loop that does not run yet. */
  public FrameLoop(Supplier<ViewSnapshot> snapshots, BoardScene scene, int framesPerSecond) {
    this.snapshots = snapshots;
    this.scene = scene;
    limit(framesPerSecond);
  }

  /** Starts; once only. */
  public void start() {
    thread.start();
  }

  /** Makes at most so many frames a second from now on. */
  public void limit(int framesPerSecond) {
    frameNanos = 1_000_000_000L / framesPerSecond;
  }

  /** What the last frame took from the view to the screen; any thread. */
  public long latencyMicros() {
    return latencyMicros;
  }

  /** Ends the loop; waits for the frame at hand, for a moment. */
  public void stop() {
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
    long drawnNanos = next;
    while (!stopped) {
      try {
        long begin = System.nanoTime();
        long drawn = scene.drawnFrames();
        scene.show(snapshots.get());
        if (scene.awaitFrameAfter(drawn, STILL_MILLIS) > drawn) {
          latencyMicros = (System.nanoTime() - begin) / 1000;
          drawnNanos = System.nanoTime();
          patienceNanos = LOST_NANOS;
        } else if (System.nanoTime() - drawnNanos > REPAINT_NANOS) {
          scene.repaint();
        }
        if (!scene.isInSight()) {
          drawnNanos = System.nanoTime();
        } else if (isLost(System.nanoTime() - drawnNanos)) {
          rebuild();
          drawnNanos = System.nanoTime();
        }
      } catch (RuntimeException e) {
        // A frame that fails is one frame less; the match goes on.
        LOG.log(System.Logger.Level.WARNING, "a frame could not be shown", e);
      } catch (InterruptedException e) {
        return;
      }
      // A late frame's delay is made good by the next one, but not by more than that.
      next = Math.max(next + frameNanos, System.nanoTime() - frameNanos);
      LockSupport.parkNanos(this, next - System.nanoTime());
    }
  }

  /** A canvas that never had a frame may fail as the one before did: then it is not at once. */
  private boolean isLost(long sinceFrameNanos) {
    return Rescue.count() != rescuesSeen
        || patienceNanos == LOST_NANOS && scene.isGivenUp()
        || sinceFrameNanos > patienceNanos;
  }

  /** The scene missed changes when one of Java 3D's threads failed, or its canvas is dead. */
  private void rebuild() throws InterruptedException {
    rescuesSeen = Rescue.count();
    patienceNanos = Math.min(2 * patienceNanos, MOST_PATIENCE_NANOS);
    LOG.log(System.Logger.Level.WARNING, "the graphics were lost; the board is drawn anew");
    try {
      scene.rebuild();
    } catch (InvocationTargetException e) {
      LOG.log(System.Logger.Level.WARNING, "the board could not be drawn anew", e.getCause());
    }
  }
}
