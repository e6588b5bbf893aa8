package org.malpan.desktop;

import java.awt.Color;
import java.awt.Frame;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.CanvasSize;
import org.jogamp.java3d.Transform3D;
import org.jogamp.vecmath.Point2d;
import org.jogamp.vecmath.Point3d;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedListener;
import org.malpan.client.PieceView;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.scene.Looks;
import org.malpan.desktop.scene.SceneCount;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/**
 * Looks at the real window's pixels: whether pieces are drawn where the view says, whatever is done
 * to the window, and whether the scene is as small as before when thousands have come and gone. Run
 * by {@link WindowIT} in a process of its own.
 */
final class SceneProbe {

  private static final long PATIENCE_SECONDS = 60;
  private static final int OTHER = 1;

  /** Half of the square of pixels that is looked at. */
  private static final int NEAR = 6;

  private static final int NEWCOMERS = 5000;
  private static final int AT_ONCE = 250;

  private final ScriptedFeed feed = new ScriptedFeed();
  private final MatchWindow window;
  private final BoardScene scene;

  private SceneProbe() throws ScreenException {
    window = new DesktopScreen().open(ScreenRequest.match("scene", () -> feed));
    scene = window.match().scene();
  }

  public static void main(String[] args) {
    Watched.run(SceneProbe::new, SceneProbe::run);
  }

  private void run() throws Exception {
    bothAreDrawnWhereTheyAre("at first");
    feed.listener.packet(new ServerPacket.PieceMoved(OTHER, 5, 2, 0));
    await("the other has left its cell", () -> !isDrawn(Looks.PLAYERS.get(OTHER), 6, 2));
    bothAreDrawnWhereTheyAre("after a step");
    onFrame(frame -> frame.setSize(800, 560));
    await("canvas is smaller", () -> window.canvas().getWidth() < 600);
    bothAreDrawnWhereTheyAre("in a smaller window");
    onFrame(frame -> frame.setSize(1240, 780));
    bothAreDrawnWhereTheyAre("in a larger window");
    onFrame(frame -> frame.setLocation(17, 9));
    bothAreDrawnWhereTheyAre("in a window that was moved");
    // As near to minimising as it gets without a window manager: both unmap the window.
    onFrame(frame -> frame.setVisible(false));
    onFrame(frame -> frame.setVisible(true));
    bothAreDrawnWhereTheyAre("in a window that was hidden");
    namesFollowTheScale();
    thousandsComeAndGo();
    bothAreDrawnWhereTheyAre("after thousands came and went");
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
    if (!window.closed().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the window does not close");
    }
    System.out.println("ok window closed");
  }

  private void bothAreDrawnWhereTheyAre(String when) throws ScreenException {
    PieceView own = window.snapshot().own().orElseThrow();
    PieceView other = other();
    await("own piece " + when, () -> isDrawn(Looks.OWN, own.cellX(), own.cellY()));
    await(
        "other piece " + when, () -> isDrawn(Looks.colourOf(other), other.cellX(), other.cellY()));
    // A canvas may change its size between being asked where the cell is and being looked at.
    await(
        "nothing on an empty cell " + when,
        () -> !isDrawn(Looks.OWN, 1, 1) && !isDrawn(Looks.colourOf(other), 1, 1));
  }

  private PieceView other() {
    return window.snapshot().pieces().stream()
        .filter(piece -> piece.id() == OTHER)
        .findFirst()
        .orElseThrow();
  }

  private void namesFollowTheScale() throws ScreenException {
    await("a name", () -> whiteAboveTheOther() > 20);
    int before = whiteAboveTheOther();
    scale(200);
    await("the name is larger at 200 %", () -> whiteAboveTheOther() > 2 * before);
    bothAreDrawnWhereTheyAre("at 200 %");
    scale(100);
    await("the name is small at 100 %", () -> whiteAboveTheOther() < 1.5 * before);
  }

  private void scale(int percent) throws ScreenException {
    DesktopScreen.onEventThread(() -> {
      window.change(settings -> settings.withLook(settings.look().withScale(percent)));
      return null;
    });
  }

  /** Pixels of its name, which is white; no square of the board is. */
  private int whiteAboveTheOther() {
    PieceView other = other();
    Point2d top =
        pixelOf((Canvas3D) window.canvas(), new Point3d(other.cellX(), 0.91, other.cellY()));
    int white = 0;
    try {
      BufferedImage image = Screenshot.of(window.canvas());
      for (int y = Math.max(0, (int) top.y - 80); y < Math.min(image.getHeight(), top.y); y++) {
        for (int x = Math.max(0, (int) top.x - 80);
            x < Math.min(image.getWidth(), top.x + 80);
            x++) {
          Color seen = new Color(image.getRGB(x, y));
          white += Math.min(seen.getRed(), Math.min(seen.getGreen(), seen.getBlue())) > 240 ? 1 : 0;
        }
      }
    } catch (ScreenException e) {
      return 0;
    }
    return white;
  }

  private void thousandsComeAndGo() throws ScreenException {
    SceneCount before = scene.count();
    for (int first = 0; first < NEWCOMERS; first += AT_ONCE) {
      for (int i = 0; i < AT_ONCE; i++) {
        int id = 100 + first + i;
        feed.listener.packet(
            BoardPackets.added(
                id, PieceKind.PAWN, i % 3 == 0, i % 8, i / 8 % 8, 30, 60, 0, "guest-" + id));
        feed.listener.packet(new ServerPacket.ChatHeard(id, "hello from " + id));
      }
      BooleanSupplier allThere = () -> scene.count().bodies() == before.bodies() + AT_ONCE;
      awaitQuietly("guests from " + first, allThere);
      for (int i = 0; i < AT_ONCE; i++) {
        feed.listener.packet(new ServerPacket.PieceRemoved(100 + first + i));
      }
      awaitQuietly("all gone after " + first, () -> scene.count().bodies() == before.bodies());
    }
    SceneCount after = scene.count();
    if (after.branches() != before.branches()) {
      throw new AssertionError("the scene grew: %s, then %s".formatted(before, after));
    }
    // Texts fill their pictures and no more; five thousand would not fit.
    if (after.texts() > 500) {
      throw new AssertionError("texts are kept: " + after);
    }
    System.out.println("ok %d came and went: %s, then %s".formatted(NEWCOMERS, before, after));
  }

  private interface FrameAction {
    void on(Frame frame);
  }

  private void onFrame(FrameAction action) throws ScreenException {
    DesktopScreen.onEventThread(() -> {
      action.on(window.frame());
      return null;
    });
  }

  /** Whether most pixels around the middle of a piece on that cell have the colour's hue. */
  private boolean isDrawn(Color color, int x, int y) {
    Point2d at = pixelOf((Canvas3D) window.canvas(), new Point3d(x, 0.3, y));
    try {
      BufferedImage image = Screenshot.of(window.canvas());
      int hits = 0;
      int all = 0;
      for (int py = (int) at.y - NEAR; py <= at.y + NEAR; py++) {
        for (int px = (int) at.x - NEAR; px <= at.x + NEAR; px++) {
          if (px >= 0 && py >= 0 && px < image.getWidth() && py < image.getHeight()) {
            all++;
            hits += isHue(new Color(image.getRGB(px, py)), color) ? 1 : 0;
          }
        }
      }
      return all > 0 && hits > all * 0.6;
    } catch (ScreenException e) {
      return false;
    }
  }

  /** Java 3D's own way from the world to the canvas, which knows nothing of our camera's sums. */
  private static Point2d pixelOf(Canvas3D canvas, Point3d place) {
    Transform3D toPlate = new Transform3D();
    canvas.getVworldToImagePlate(toPlate);
    Point3d eye = new Point3d();
    canvas.getCenterEyeInImagePlate(eye);
    toPlate.transform(place);
    double share = eye.z / (eye.z - place.z);
    Point3d onPlate =
        new Point3d(eye.x + (place.x - eye.x) * share, eye.y + (place.y - eye.y) * share, 0);
    Point2d pixel = new Point2d();
    canvas.getPixelLocationFromImagePlate(onPlate, pixel);
    return pixel;
  }

  private static boolean isHue(Color seen, Color wanted) {
    float[] a = Color.RGBtoHSB(seen.getRed(), seen.getGreen(), seen.getBlue(), null);
    float[] b = Color.RGBtoHSB(wanted.getRed(), wanted.getGreen(), wanted.getBlue(), null);
    float apart = Math.abs(a[0] - b[0]);
    return Math.min(apart, 1 - apart) < 0.04 && a[1] > 0.4;
  }

  private void await(String what, BooleanSupplier holds) throws ScreenException {
    awaitQuietly(what, holds);
    System.out.println("ok " + what);
  }

  private void awaitQuietly(String what, BooleanSupplier holds) throws ScreenException {
    Expected.quietly(what, holds, this::scene);
  }

  private Object scene() {
    Canvas3D canvas = scene.canvas();
    return "%s, canvas %s drawn to %s, frame %d"
        .formatted(scene.count(), canvas.getSize(), CanvasSize.drawn(canvas), scene.drawnFrames());
  }

  /** A match of two pieces to which the probe adds. */
  private static final class ScriptedFeed implements Feed {

    private volatile FeedListener listener;

    @Override
    public void start(FeedListener feedListener) {
      feedListener.packet(
          BoardPackets.welcome(0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 5, 100, 100, 0, 0));
      feedListener.packet(
          BoardPackets.added(OTHER, PieceKind.ROOK, false, 6, 2, 90, 90, 0, "other"));
      listener = feedListener;
    }

    @Override
    public boolean send(ClientPacket packet) {
      return true;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
