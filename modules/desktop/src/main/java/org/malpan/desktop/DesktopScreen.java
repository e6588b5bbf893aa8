package org.malpan.desktop;

import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import org.malpan.client.Feed;
import org.malpan.client.NoGraphicsException;
import org.malpan.client.Screen;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.SystemTheme;
import org.malpan.desktop.settings.WindowLook;

/** The window, as the launcher finds it. */
public final class DesktopScreen implements Screen {

  private Optional<FutureTask<GraphicsConfiguration>> prepared = Optional.empty();

  /** Made by {@link java.util.ServiceLoader}. */
  public DesktopScreen() {}

  @Override
  public Optional<String> unavailable() {
    return Graphics3D.unavailable();
  }

  @Override
  public synchronized void prepare() {
    prepared = Optional.of(prepared.orElseGet(DesktopScreen::findGraphics));
  }

  private synchronized FutureTask<GraphicsConfiguration> graphics() {
    FutureTask<GraphicsConfiguration> found = prepared.orElseGet(DesktopScreen::findGraphics);
    prepared = Optional.empty();
    return found;
  }

  /** Java 3D waits a second for a hidden window of its own: time for all that needs no graphics. */
  private static FutureTask<GraphicsConfiguration> findGraphics() {
    // Set before the first class of Swing or Java 3D is touched.
    Logger.getLogger("j3d").setLevel(Level.OFF);
    QuietErr.install();
    FutureTask<GraphicsConfiguration> graphics = new FutureTask<>(Graphics3D::configuration);
    Thread _ = Thread.ofPlatform().name("malpan-graphics").daemon().start(graphics);
    return graphics;
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
            Screenshot.write(Screenshot.of(window.frame()), request.screenshot().get());
          }
          onEventThread(() -> {
            window.close();
            return null;
          });
          window.closed().await();
        }
      } else {
        window.closed().await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      SwingUtilities.invokeLater(window::close);
    }
    Optional<String> why = window.noGraphics();
    if (why.isPresent()) {
      throw new NoGraphicsException(why.get());
    }
  }

  @Override
  public void sanityCheck() throws ScreenException {
    SanityCheck.run(this);
  }

  /**
   * Opens the window and returns at once where it opens with the start page; where it opens with a
   * match, when the graphics for it are there.
   */
  MatchWindow open(ScreenRequest request) throws ScreenException {
    FutureTask<GraphicsConfiguration> graphics = graphics();
    Optional<String> why = Graphics3D.unavailable();
    if (why.isPresent()) {
      throw new ScreenException(why.get());
    }
    SettingsKeeper keeper = new SettingsKeeper(request.configFolder());
    PlayerSettings settings = keeper.settings();
    boolean systemDark = SystemTheme.isDark();
    onEventThread(() -> {
      WindowLook.apply(settings.look(), systemDark);
      // The canvas is a heavy component: light menus would hide behind it.
      JPopupMenu.setDefaultLightWeightPopupEnabled(false);
      ToolTipManager.sharedInstance().setLightWeightPopupEnabled(false);
      return null;
    });
    Callable<MatchWindow> make =
        () -> new MatchWindow(request.title(), request.lobby(), keeper, systemDark);
    return request.feeds().isPresent()
        ? openMatch(make, graphics, settings, request.title(), request.feeds().get())
        : openStart(make, graphics, settings);
  }

  private static MatchWindow openMatch(
      Callable<MatchWindow> make,
      FutureTask<GraphicsConfiguration> graphics,
      PlayerSettings settings,
      String title,
      Supplier<Feed> feeds)
      throws ScreenException {
    // Shown at once: the graphics take as long as all the rest.
    MatchWindow window =
        onEventThread(() -> {
          MatchWindow made = make.call();
          made.openMatch();
          return made;
        });
    try {
      BoardScene.prepare();
      BoardScene scene = scene(await(graphics), settings);
      // Here, since it may wait for files; whoever opens a window on a match finds it there.
      Feed first = feeds.get();
      return onEventThread(() -> {
        window.begin(scene, Play.of(title, feeds::get), first);
        return window;
      });
    } catch (ScreenException | RuntimeException e) {
      onEventThread(() -> {
        window.close();
        return null;
      });
      throw e;
    }
  }

  private static MatchWindow openStart(
      Callable<MatchWindow> make,
      FutureTask<GraphicsConfiguration> graphics,
      PlayerSettings settings)
      throws ScreenException {
    MatchWindow window =
        onEventThread(() -> {
          MatchWindow made = make.call();
          made.open();
          return made;
        });
    BackgroundWork.start(
        () -> {
          BoardScene.prepare();
          return scene(await(graphics), settings);
        },
        window::prepare,
        failure -> window.cannotDraw(Graphics3D.oneLine(failure)),
        () -> window.closed().getCount() == 0);
    return window;
  }

  /** Off the event thread: Java 3D looks at the graphics card once more for each canvas. */
  private static BoardScene scene(GraphicsConfiguration configuration, PlayerSettings settings) {
    return new BoardScene(
        configuration, MatchPanel.sceneSettings(settings.forMatch(WindowLook.scale())));
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
      throw new NoGraphicsException(
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
}
