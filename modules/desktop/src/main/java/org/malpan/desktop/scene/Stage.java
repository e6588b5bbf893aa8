package org.malpan.desktop.scene;

import java.awt.GraphicsConfiguration;
import java.util.List;
import java.util.Optional;
import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Group;
import org.jogamp.java3d.OrderedGroup;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.java3d.Universes;
import org.jogamp.java3d.View;
import org.jogamp.java3d.utils.universe.SimpleUniverse;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;

/**
 * One canvas and all that is drawn in it. Made on the event thread; {@link #show} belongs to one
 * other.
 */
final class Stage {

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
  private final TransformGroup platform;
  private final Looks looks = new Looks();
  private final BranchGroup root = new BranchGroup();

  /** What is drawn over the board, one after the other whatever stands nearer. */
  private final OrderedGroup above = new OrderedGroup();

  /** The fog's place: below marks and texts, which stay readable. */
  private final BranchGroup haze = new BranchGroup();

  private final Bodies bodies = new Bodies(root, looks);
  private final Marks marks;
  private Labels labels;

  private BoardPatch patch;
  private BranchGroup patchBranch;
  private Fog fog;
  private int fogView;
  private long lastNanos;
  private volatile SceneCount count = new SceneCount(0, 0, 0);

  /** A scene without a match, seen by that eye. */
  Stage(GraphicsConfiguration configuration, SceneSettings settings, Camera camera) {
    this.camera = camera;
    universe = Universes.make(() -> new SimpleUniverse(new BoardCanvas(configuration)));
    canvas = (BoardCanvas) universe.getCanvas();
    platform = universe.getViewingPlatform().getViewPlatformTransform();
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

  /** Uses other settings from the next frame on. */
  void apply(SceneSettings next) {
    canvas.getView().setSceneAntialiasingEnable(next.antialiasing());
    // The frame loop keeps the time; this keeps one of its updates from being drawn in two frames.
    canvas.getView().setMinimumFrameCycleTime(FRAME_SHARE * 10 / next.framesPerSecond());
  }

  BoardCanvas canvas() {
    return canvas;
  }

  /**
   * Brings the scene to that moment.
   *
   * @param free where the eye looks instead of at the avatar
   */
  void show(ViewSnapshot snapshot, Optional<BoardScene.Spot> free, SceneSettings with) {
    long now = System.nanoTime();
    double seconds = lastNanos == 0 ? 1 : Math.min(1, (now - lastNanos) / 1e9);
    lastNanos = now;
    double x = free.map(BoardScene.Spot::x).orElse(snapshot.focusX());
    double y = free.map(BoardScene.Spot::y).orElse(snapshot.focusY());
    Eye eye =
        camera.follow(
            platform,
            free.isPresent() ? x : towardsCentre(x, snapshot.board().width()),
            free.isPresent() ? y : towardsCentre(y, snapshot.board().height()),
            seconds,
            with.reducedMotion(),
            canvas.getWidth());
    showPatch(snapshot, (int) Math.round(camera.targetX()), (int) Math.round(camera.targetZ()));
    showFog(snapshot);
    scaleTexts(with.uiScale());
    showPieces(snapshot, eye, with);
    count = new SceneCount(bodies.size(), root.numChildren(), labels.kept());
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

  /** Texts are pictures, which are drawn anew for another scale. */
  private void scaleTexts(double scale) {
    if (labels.scale() != scale) {
      Labels before = labels;
      labels = new Labels(looks, above, scale);
      before.remove();
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
    labels.end(eye, canvas.getHeight());
  }

  private void showPiece(
      PieceView piece, CellPlaces.Place place, double far, Eye eye, SceneSettings with) {
    double pixel = eye.pixelAt(eye.depthOf(piece.x(), 0.5, piece.y()));
    double tall = PieceShapes.heightOf(piece.kind()) * place.scale();
    PieceNode node = bodies.show(piece, place, tall / pixel, !with.reducedMotion());
    marks.base(piece, node, with.shadows());
    // From higher up one sees more of a crown's far side above its middle.
    double lift = PieceShapes.crownOf(piece.kind()) * place.scale() * Math.abs(eye.forward.y);
    double above = marks.bar(piece, node, tall, lift, eye, pixel, with.uiScale());
    labels.show(piece, node, tall, above, eye, pixel, far);
  }

  /** Draws the scene as it is once more. */
  void repaint() {
    canvas.getView().repaint();
  }

  /** What the scene held after the last {@link #show}: that it does not grow. Any thread. */
  SceneCount count() {
    return count;
  }

  /** Gives the context and its threads back. */
  void dispose() {
    Universes.end(universe::cleanup);
  }
}
