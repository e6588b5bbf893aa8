package org.malpan.desktop;

import java.awt.GraphicsConfiguration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jogamp.java3d.AmbientLight;
import org.jogamp.java3d.Background;
import org.jogamp.java3d.BoundingSphere;
import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.DirectionalLight;
import org.jogamp.java3d.Group;
import org.jogamp.java3d.View;
import org.jogamp.java3d.utils.universe.SimpleUniverse;
import org.jogamp.vecmath.Color3f;
import org.jogamp.vecmath.Point3d;
import org.jogamp.vecmath.Vector3f;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;

/**
 * The match in three dimensions. A frame moves what has moved and no more; Java 3D's own threads
 * draw. {@link #show} belongs to one thread.
 */
final class BoardScene {

  private static final BoundingSphere EVERYWHERE =
      new BoundingSphere(new Point3d(2000, 0, 2000), 10_000);

  private static final int SMALL_BOARD = 12;

  /** Distances of the eye in cells: from here all of a small board shows, from there one piece. */
  private static final double FAR_EYE = 10;

  private static final double NEAR_EYE = 6;

  private final Canvas3D canvas;
  private final SimpleUniverse universe;
  private final Camera camera;
  private final Looks looks = new Looks();
  private final PieceShapes shapes = new PieceShapes();
  private final Decals decals = new Decals();
  private final BranchGroup root = new BranchGroup();
  private final Map<Integer, PieceNode> nodes = new HashMap<>();
  private final Map<Integer, PieceView> shown = new HashMap<>();

  private BoardPatch patch;
  private BranchGroup patchBranch;
  private long lastNanos;

  BoardScene(GraphicsConfiguration configuration) {
    canvas = new Canvas3D(configuration);
    universe = new SimpleUniverse(canvas);
    camera = new Camera(universe.getViewingPlatform().getViewPlatformTransform());
    View view = canvas.getView();
    view.setFieldOfView(Math.toRadians(42));
    view.setFrontClipDistance(0.5);
    view.setBackClipDistance(120);
    view.setSceneAntialiasingEnable(true);
    view.setMinimumFrameCycleTime(16);
    root.setCapability(Group.ALLOW_CHILDREN_EXTEND);
    root.setCapability(Group.ALLOW_CHILDREN_WRITE);
    root.setCapability(BranchGroup.ALLOW_DETACH);
    addLight();
    universe.addBranchGraph(root);
  }

  private void addLight() {
    Background background = new Background(Looks.rgb(Looks.BACKGROUND));
    background.setApplicationBounds(EVERYWHERE);
    root.addChild(background);
    AmbientLight ambient = new AmbientLight(new Color3f(0.33f, 0.33f, 0.37f));
    ambient.setInfluencingBounds(EVERYWHERE);
    root.addChild(ambient);
    root.addChild(light(new Color3f(0.62f, 0.59f, 0.53f), new Vector3f(0.55f, -1f, -0.45f)));
    root.addChild(light(new Color3f(0.16f, 0.18f, 0.24f), new Vector3f(-0.8f, -0.5f, 0.6f)));
  }

  private static DirectionalLight light(Color3f color, Vector3f direction) {
    DirectionalLight light = new DirectionalLight(color, direction);
    light.setInfluencingBounds(EVERYWHERE);
    return light;
  }

  Canvas3D canvas() {
    return canvas;
  }

  Camera camera() {
    return camera;
  }

  /** Brings the scene to that moment. */
  void show(ViewSnapshot snapshot) {
    long now = System.nanoTime();
    double seconds = lastNanos == 0 ? 1 : (now - lastNanos) / 1e9;
    lastNanos = now;
    double x = snapshot.focusX();
    double y = snapshot.focusY();
    showPatch(snapshot, (int) Math.round(x), (int) Math.round(y));
    showPieces(snapshot);
    camera.follow(
        towardsCentre(x, snapshot.board().width()),
        towardsCentre(y, snapshot.board().height()),
        seconds);
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

  private void showPieces(ViewSnapshot snapshot) {
    Set<Integer> gone = new HashSet<>(nodes.keySet());
    CellPlaces places = new CellPlaces(snapshot.pieces());
    for (PieceView piece : snapshot.pieces()) {
      CellPlaces.Place place = places.next(piece);
      gone.remove(piece.id());
      PieceView before = shown.put(piece.id(), piece);
      boolean same =
          before != null
              && before.kind() == piece.kind()
              && before.npc() == piece.npc()
              && before.own() == piece.own();
      if (same) {
        nodes.get(piece.id()).moveTo(piece, place);
      } else {
        remove(piece.id());
        PieceNode node = new PieceNode(piece, place, shapes, decals, looks);
        nodes.put(piece.id(), node);
        root.addChild(node.branch());
      }
    }
    for (int id : gone) {
      remove(id);
      shown.remove(id);
    }
  }

  private void remove(int id) {
    PieceNode node = nodes.remove(id);
    if (node != null) {
      node.branch().detach();
    }
  }

  /** Gives the context and its threads back. */
  void dispose() {
    universe.cleanup();
  }
}
