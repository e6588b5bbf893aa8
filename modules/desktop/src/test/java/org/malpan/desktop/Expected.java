package org.malpan.desktop;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jogamp.java3d.Canvas3D;
import org.malpan.client.ScreenException;

/** What a probe expects of a real window: prints each thing that is so, fails for what is not. */
final class Expected {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int PIXELS_OF_A_PIECE = 150;
  private static final long ASK_AGAIN_NANOS = 5_000_000;

  private Expected() {}

  /** Fails at once unless it holds. */
  static void check(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
    System.out.println("ok " + what);
  }

  /** Waits until it holds, asked on this thread, between the window's own work. */
  static void await(String what, BooleanSupplier holds) throws ScreenException {
    quietly(what, holds);
    System.out.println("ok " + what);
  }

  /** As {@link #await}, for what is asked too often to be told. */
  static void quietly(String what, BooleanSupplier holds) throws ScreenException {
    quietly(what, holds, () -> "it does not hold");
  }

  /** As {@link #await}, untold; what is said instead should it not come to hold. */
  static void quietly(String what, BooleanSupplier holds, Supplier<Object> instead)
      throws ScreenException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: %s; %s".formatted(what, instead.get()));
      }
      // Lets the window's own work go first.
      act(() -> {});
    }
  }

  /** Waits until it holds, asked on the event thread; what is said instead should it not. */
  static void awaitShown(String what, BooleanSupplier holds, Supplier<Object> instead)
      throws ScreenException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!DesktopScreen.onEventThread(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: %s; %s".formatted(what, instead.get()));
      }
      LockSupport.parkNanos(ASK_AGAIN_NANOS);
    }
    System.out.println("ok " + what);
  }

  /** Does it on the event thread. */
  static void act(Runnable what) throws ScreenException {
    DesktopScreen.onEventThread(() -> {
      what.run();
      return null;
    });
  }

  /** Whether the own piece is to be seen on a canvas. */
  static boolean showsOwnPiece(Canvas3D canvas) {
    try {
      return SanityCheck.pixelsOfOwnPiece(Screenshot.of(canvas)) > PIXELS_OF_A_PIECE;
    } catch (ScreenException e) {
      return false;
    }
  }
}
