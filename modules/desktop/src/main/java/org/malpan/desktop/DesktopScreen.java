package org.malpan.desktop;

import com.formdev.flatlaf.FlatDarkLaf;
import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import org.malpan.client.Screen;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;

/** The window, as the launcher finds it. */
public final class DesktopScreen implements Screen {

  /** Made by {@link java.util.ServiceLoader}. */
  public DesktopScreen() {}

  @Override
  public Optional<String> unavailable() {
    return Graphics3D.unavailable();
  }

  @Override
  public String renderer() throws ScreenException {
    QuietErr.install();
    return Graphics3D.renderer();
  }

  @Override
  public Executor messageQueue() {
    return EventQueue::invokeLater;
  }

  @Override
  public void show(ScreenRequest request) throws ScreenException {
    MatchWindow window = open(request);
    try {
      if (request.limit().isPresent()) {
        Duration limit = request.limit().get();
        if (!window.closed().await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
          if (request.screenshot().isPresent()) {
            write(Screenshot.of(window.frame()), request.screenshot().get());
          }
          onEventThread(() -> {
            window.close();
            return null;
          });
        }
      } else {
        window.closed().await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      SwingUtilities.invokeLater(window::close);
    }
  }

  @Override
  public void sanityCheck() throws ScreenException {
    SanityCheck.run(this);
  }

  /** Opens the window of a match and returns at once. */
  MatchWindow open(ScreenRequest request) throws ScreenException {
    // Set before the first class of Swing or Java 3D is touched.
    Logger.getLogger("j3d").setLevel(Level.OFF);
    QuietErr.install();
    Optional<String> why = Graphics3D.unavailable();
    if (why.isPresent()) {
      throw new ScreenException(why.get());
    }
    // Java 3D waits a second for a hidden window of its own: time for all that needs no graphics.
    FutureTask<GraphicsConfiguration> graphics = new FutureTask<>(Graphics3D::configuration);
    Thread _ = Thread.ofPlatform().name("malpan-graphics").daemon().start(graphics);
    onEventThread(() -> {
      boolean _ = FlatDarkLaf.setup();
      // The canvas is a heavy component: light menus would hide behind it.
      JPopupMenu.setDefaultLightWeightPopupEnabled(false);
      ToolTipManager.sharedInstance().setLightWeightPopupEnabled(false);
      return null;
    });
    BoardScene.prepare();
    GraphicsConfiguration configuration = await(graphics);
    return onEventThread(() -> {
      MatchWindow window =
          new MatchWindow(request.title(), configuration, request.feeds().orElseThrow());
      window.open();
      return window;
    });
  }

  private static GraphicsConfiguration await(FutureTask<GraphicsConfiguration> graphics)
      throws ScreenException {
    try {
      return graphics.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScreenException("interrupted", e);
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof ScreenException why) {
        throw why;
      }
      throw new ScreenException(
          "OpenGL cannot be used: " + Graphics3D.oneLine(e.getCause()), e.getCause());
    }
  }

  /** Runs on the event thread and waits for the result. */
  static <T> T onEventThread(Callable<T> task) throws ScreenException {
    FutureTask<T> future = new FutureTask<>(task);
    try {
      SwingUtilities.invokeAndWait(future);
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScreenException("interrupted", e);
    } catch (java.util.concurrent.ExecutionException | InvocationTargetException e) {
      throw new ScreenException(
          "the window failed: " + Graphics3D.oneLine(e.getCause()), e.getCause());
    }
  }

  private static void write(BufferedImage image, Path file) throws ScreenException {
    try {
      boolean written = ImageIO.write(image, "png", file.toFile());
      if (!written) {
        throw new ScreenException("no PNG writer for " + file);
      }
    } catch (IOException e) {
      throw new ScreenException("screenshot %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
