package org.malpan.desktop;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.malpan.client.LobbyException;
import org.malpan.desktop.page.LobbyWords;

/** Does things that may wait, on a thread of their own, and comes back to the event thread. */
final class BackgroundWork {

  private static final System.Logger LOG = System.getLogger(BackgroundWork.class.getName());

  private BackgroundWork() {}

  /**
   * Starts.
   *
   * @param unwanted asked on the event thread: whether nobody waits any more; then a result that
   *     can be closed is
   */
  static <T> void start(
      Callable<T> work, Consumer<T> done, Consumer<Exception> failed, BooleanSupplier unwanted) {
    Thread _ =
        Thread.ofPlatform()
            .name("malpan-work")
            .daemon()
            .start(() -> {
              try {
                T result = work.call();
                EventQueue.invokeLater(() -> {
                  if (unwanted.getAsBoolean()) {
                    discard(result);
                  } else {
                    done.accept(result);
                  }
                });
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Exception e) {
                EventQueue.invokeLater(() -> failed.accept(e));
              }
            });
  }

  /** Why work failed, in a line. */
  static String reason(Exception why) {
    Throwable cause =
        why instanceof ExecutionException && why.getCause() != null ? why.getCause() : why;
    return cause instanceof LobbyException ? LobbyWords.of(cause) : Graphics3D.oneLine(cause);
  }

  private static void discard(Object result) {
    if (result instanceof AutoCloseable late) {
      Thread _ =
          Thread.ofPlatform()
              .name("malpan-late")
              .start(() -> {
                try {
                  late.close();
                } catch (Exception e) {
                  LOG.log(System.Logger.Level.WARNING, "what came too late does not close", e);
                }
              });
    }
  }
}
