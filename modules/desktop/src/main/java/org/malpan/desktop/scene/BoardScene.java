package org.malpan.desktop.scene;

import java.awt.BorderLayout;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jogamp.java3d.Canvas3D;
import org.malpan.client.ViewSnapshot;

/**
 * The match in three dimensions. A frame moves what has moved and no more; Java 3D's own threads
 * draw. {@link #show} belongs to one thread; what is set goes from any to the next frame. Canvas
 * and scene can be made anew while all goes on: nothing else helps when the graphics are lost.
 */
public final class BoardScene {

  private static final System.Logger LOG = System.getLogger(BoardScene.class.getName());

  /** A renderer that has not let go of a canvas by then never will. */
  private static final long DETACH_MILLIS = 2000;

  private final GraphicsConfiguration configuration;
  private final JPanel place = new JPanel(new BorderLayout());
  private final Camera camera = new Camera();
  private final AtomicLong updates = new AtomicLong();
  private volatile Stage stage;
  private volatile SceneSettings settings;
  private volatile Optional<Spot> spot = Optional.empty();
  private volatile boolean isDisposed;

  /**
   * A place on the board.
   *
   * @param x column, in cells
   * @param y row, in cells
   */
  public record Spot(double x, double y) {}

  /** Makes what all scenes share, ahead of the first; any thread. */
  public static void prepare() {
    try {
      PieceShapes.prepare();
      GroundTiles.prepare();
    } catch (LinkageError e) {
      // Without OpenGL no class of Java 3D can be used; whoever asks for a canvas hears why.
      LOG.log(System.Logger.Level.DEBUG, "nothing prepared", e);
    }
  }

  /** A scene without a match; event thread. */
  public BoardScene(GraphicsConfiguration configuration, SceneSettings settings) {
    this.configuration = configuration;
    this.settings = settings;
    stage = new Stage(configuration, settings, camera);
    place.add(stage.canvas(), BorderLayout.CENTER);
  }

  /** Uses other settings from the next frame on. */
  public void apply(SceneSettings next) {
    settings = next;
    stage.apply(next);
  }

  /** What shows the board, whichever canvas is in it. */
  public JComponent component() {
    return place;
  }

  /** Where the board is drawn now. */
  public Canvas3D canvas() {
    return stage.canvas();
  }

  /**
   * Begins with a new canvas and an empty scene, which the next {@link #show} fills; who listens to
   * the old canvas listens to the new one. Not on the event thread: both to make a scene and to end
   * one waits for the threads of Java 3D, and what is lost may keep them for ever.
   */
  void rebuild() throws InterruptedException, InvocationTargetException {
    stage.canvas().detach(DETACH_MILLIS);
    Stage next = new Stage(configuration, settings, camera);
    SwingUtilities.invokeAndWait(() -> replaceBy(next));
  }

  private void replaceBy(Stage next) {
    Stage old = isDisposed ? next : stage;
    if (!isDisposed) {
      boolean hadFocus = old.canvas().isFocusOwner();
      next.canvas().listenLike(old.canvas());
      stage = next;
      place.removeAll();
      place.add(next.canvas(), BorderLayout.CENTER);
      place.revalidate();
      if (hadFocus) {
        boolean _ = next.canvas().requestFocusInWindow();
      }
    }
    Thread _ = Thread.ofPlatform().name("malpan-lost").daemon().start(old::dispose);
  }

  /** Whether frames should reach the screen: the canvas is in a window that is not minimised. */
  boolean isInSight() {
    Canvas3D canvas = canvas();
    return canvas.isShowing()
        && !(SwingUtilities.getWindowAncestor(canvas) instanceof Frame frame
            && (frame.getExtendedState() & Frame.ICONIFIED) != 0);
  }

  /** Whether the renderer has met an error that it draws nothing after; any thread. */
  boolean isGivenUp() {
    return stage.canvas().isGivenUp();
  }

  /** Frames of the canvas there is that reached the screen; any thread. */
  public long drawnFrames() {
    return stage.canvas().frames();
  }

  /** Moments that {@link #show} brought the scene to so far; any thread. */
  public long updates() {
    return updates.get();
  }

  /** Waits until more frames than that have reached the screen, or the time is up. */
  long awaitFrameAfter(long frames, long patienceMillis) throws InterruptedException {
    return stage.canvas().awaitFrameAfter(frames, patienceMillis);
  }

  /** The eye. */
  public Camera camera() {
    return camera;
  }

  /** Looks at that place instead of the avatar; at the avatar again when empty. Any thread. */
  public void lookAt(Optional<Spot> where) {
    spot = where;
  }

  /** Where the eye looks instead of at the avatar. */
  public Optional<Spot> freeSpot() {
    return spot;
  }

  /** Brings the scene to that moment. */
  public void show(ViewSnapshot snapshot) {
    stage.show(snapshot, spot, settings);
    updates.incrementAndGet();
  }

  /** Draws the scene as it is once more. */
  void repaint() {
    stage.canvas().getView().repaint();
  }

  /** What the scene held after the last {@link #show}: that it does not grow. Any thread. */
  public SceneCount count() {
    return stage.count();
  }

  /**
   * Gives the context and its threads back; waits for the frame at hand, so not on the event
   * thread, for which nothing is left to wait for when the canvas is removed.
   */
  public void dispose() {
    isDisposed = true;
    try {
      stage.canvas().detach(DETACH_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stage.dispose();
  }
}
