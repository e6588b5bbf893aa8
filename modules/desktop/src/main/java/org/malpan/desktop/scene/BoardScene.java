package org.malpan.desktop.scene;

import java.awt.GraphicsConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.Group;
import org.jogamp.java3d.OrderedGroup;
import org.jogamp.java3d.View;
import org.jogamp.java3d.utils.universe.SimpleUniverse;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;

/**
 * The match in three dimensions. A frame moves what has moved and no more; Java 3D's own threads
 * draw. {@link #show} belongs to one thread; what is set goes from any to the next frame.
 */
public final class BoardScene {

  private static final int SMALL_BOARD = 12;

  /** Distances of the eye in cells: from here all of a small board shows, from there one piece. */
  private static final double FAR_EYE = 10;

  private static final double NEAR_EYE = 6;

  /** More pieces than that are not drawn, however many stand near. */
  static final int MOST_DRAWN = 3000;

  /** Per cent of a frame's time in which no second one is drawn. */
  private static final int FRAME_SHARE = 85;

  private final BoardCanvas canvas;
  private final SimpleUniverse universe;
  private final Camera camera;
  private final Looks looks = new Looks();
  private final BranchGroup root = new BranchGroup();

  /** What is drawn over the board, one after the other whatever stands nearer. */
  private final OrderedGroup above = new OrderedGroup();

  /** The fog's place: below marks and texts, which stay readable. */
  private final BranchGroup haze = new BranchGroup();

  private final Bodies bodies = new Bodies(root, looks);
  private final Marks marks;
  private final Labels labels;

  private BoardPatch patch;
  private BranchGroup patchBranch;
  private Fog fog;
  private int fogView;
  private long lastNanos;
  private final AtomicLong updates = new AtomicLong();
  private volatile SceneSettings settings;
  private volatile SceneCount count = new SceneCount(0, 0, 0);
  private volatile Optional<Spot> spot = Optional.empty();

  /**
   * A place on the board.
   *
   * @param x column, in cells
   * @param y row, in cells
   */
  public record Spot(double x, double y) {}

  /** Makes what all scenes share, ahead of the first; any thread. */
  public static void prepare() {
    PieceShapes.prepare();
    GroundTiles.prepare();
  }

  /** A scene without a match. */
  public BoardScene(GraphicsConfiguration configuration, SceneSettings settings) {
    this.settings = settings;
    canvas = new BoardCanvas(configuration);
    universe = new SimpleUniverse(canvas);
    camera = new Camera(universe.getViewingPlatform().getViewPlatformTransform());
    View view = canvas.getView();
    view.setFieldOfView(Camera.FIELD_RADIANS);
    view.setFrontClipDistance(0.5);
    view.setBackClipDistance(120);
    root.setCapability(Group.ALLOW_CHILDREN_EXTEND);
    root.setCapability(Group.ALLOW_CHILDREN_WRITE);
    root.setCapability(BranchGroup.ALLOW_DETACH);
    above.setCapability(Group.ALLOW_CHILDREN_EXTEND);
    above.setCapability(Group.ALLOW_CHILDREN_WRITE);
    haze.setCapability(Group.ALLOW_CHILDREN_EXTEND);
    haze.setCapability(Group.ALLOW_CHILDREN_WRITE);
    above.addChild(haze);
    Lights.addTo(root);
    marks = new Marks(MOST_DRAWN, looks, above);
    labels = new Labels(looks, above, settings.uiScale());
    root.addChild(above);
    universe.addBranchGraph(root);
    apply(settings);
  }

  /** Uses other settings from the next frame on; texts keep the size they were made with. */
  public void apply(SceneSettings next) {
    settings = next;
    canvas.getView().setSceneAntialiasingEnable(next.antialiasing());
    // The frame loop keeps the time; this keeps one of its updates from being drawn in two frames.
    canvas.getView().setMinimumFrameCycleTime(FRAME_SHARE * 10 / next.framesPerSecond());
  }

  /** Where the board is drawn. */
  public Canvas3D canvas() {
    return canvas;
  }

  /** Frames that reached the screen so far; any thread. */
  public long drawnFrames() {
    return canvas.frames();
  }

  /** Moments that {@link #show} brought the scene to so far; any thread. */
  public long updates() {
    return updates.get();
  }

  /** Waits until more frames than that have reached the screen, or the time is up. */
  long awaitFrameAfter(long frames, long patienceMillis) throws InterruptedException {
    return canvas.awaitFrameAfter(frames, patienceMillis);
  }

  /** The eye. */
  public Camera camera() {
    return camera;
  }

  /** Looks at that place instead of the avatar; at the avatar again when empty. Any thread. */
  public void lookAt(Optional<Spot> place) {
    spot = place;
  }

  /** Where the eye looks instead of at the avatar. */
  public Optional<Spot> freeSpot() {
    return spot;
  }

  /** Brings the scene to that moment. */
  public void show(ViewSnapshot snapshot) {
    long now = System.nanoTime();
    double seconds = lastNanos == 0 ? 1 : Math.min(1, (now - lastNanos) / 1e9);
    lastNanos = now;
    SceneSettings with = settings;
    Optional<Spot> free = spot;
    double x = free.map(Spot::x).orElse(snapshot.focusX());
    double y = free.map(Spot::y).orElse(snapshot.focusY());
    Eye eye =
        camera.follow(
            free.isPresent() ? x : towardsCentre(x, snapshot.board().width()),
            free.isPresent() ? y : towardsCentre(y, snapshot.board().height()),
            seconds,
            with.reducedMotion(),
            canvas.getWidth());
    showPatch(snapshot, (int) Math.round(camera.targetX()), (int) Math.round(camera.targetZ()));
    showFog(snapshot);
    showPieces(snapshot, eye, with);
    count = new SceneCount(bodies.size(), root.numChildren(), labels.kept());
    updates.incrementAndGet();
  }

  /** On a small board the eye leans to the middle, unless it is so near that only a part shows. */
  private double towardsCentre(double place, int size) {
    double centre = (size - 1) / 2.0;
    double near = Math.clamp((FAR_EYE - camera.distance()) / (FAR_EYE - NEAR_EYE), 0, 1);
    return size <= SMALL_BOARD ? centre + (place - centre) * (0.45 + 0.55 * near) : place;
  }

  private void showPatch(ViewSnapshot snapshot, int x, int y) {
    if (patch == null || patch.isStaleAt(snapshot.board(), x, y)) {
      patch = new BoardPatch(snapshot.board(), x, y);
      BranchGroup next = patch.build(looks);
      root.addChild(next);
      if (patchBranch != null) {
        patchBranch.detach();
      }
      patchBranch = next;
    }
  }

  private void showFog(ViewSnapshot snapshot) {
    int longer = Math.max(snapshot.board().width(), snapshot.board().height());
    int view = snapshot.view() >= longer ? 0 : snapshot.view();
    if (view != fogView) {
      if (fog != null) {
        fog.branch().detach();
      }
      fog = view == 0 ? null : new Fog(view, looks);
      fogView = view;
      if (fog != null) {
        haze.addChild(fog.branch());
      }
    }
    if (fog != null) {
      fog.moveTo(snapshot.focusX(), snapshot.focusY());
    }
  }

  private void showPieces(ViewSnapshot snapshot, Eye eye, SceneSettings with) {
    List<PieceView> pieces = snapshot.pieces();
    CellPlaces places = new CellPlaces(pieces);
    bodies.begin();
    marks.begin();
    labels.begin();
    int drawn = 0;
    for (int i = 0; i < pieces.size() && drawn < MOST_DRAWN; i++) {
      PieceView piece = pieces.get(i);
      CellPlaces.Place place = places.next(piece);
      double far =
          Math.max(Math.abs(piece.x() - camera.targetX()), Math.abs(piece.y() - camera.targetZ()));
      if (far <= BoardPatch.REACH + 0.5) {
        drawn++;
        showPiece(piece, place, far, eye, with);
      }
    }
    bodies.end();
    marks.end();
    labels.end();
  }

  private void showPiece(
      PieceView piece, CellPlaces.Place place, double far, Eye eye, SceneSettings with) {
    double pixel = eye.pixelAt(eye.depthOf(piece.x(), 0.5, piece.y()));
    double tall = PieceShapes.heightOf(piece.kind()) * place.scale();
    PieceNode node = bodies.show(piece, place, tall / pixel, !with.reducedMotion());
    marks.base(piece, node, with.shadows());
    double above = marks.bar(piece, node, tall, eye, pixel, with.uiScale());
    labels.show(piece, node, tall, above, eye, pixel, far);
  }

  /** Draws the scene as it is once more. */
  void repaint() {
    canvas.getView().repaint();
  }

  /** What the scene held after the last {@link #show}: that it does not grow. Any thread. */
  public SceneCount count() {
    return count;
  }

  /** Gives the context and its threads back. */
  public void dispose() {
    universe.cleanup();
  }
}
