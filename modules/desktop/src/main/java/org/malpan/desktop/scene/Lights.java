package org.malpan.desktop.scene;

import org.jogamp.java3d.AmbientLight;
import org.jogamp.java3d.Background;
import org.jogamp.java3d.BoundingSphere;
import org.jogamp.java3d.DirectionalLight;
import org.jogamp.java3d.Group;
import org.jogamp.vecmath.Color3f;
import org.jogamp.vecmath.Point3d;
import org.jogamp.vecmath.Vector3f;

/** The light in the room: warm from one side, cool and weak from the other. */
final class Lights {

  /** Larger than the largest board. */
  static final BoundingSphere EVERYWHERE = new BoundingSphere(new Point3d(2000, 0, 2000), 10_000);

  private Lights() {}

  static void addTo(Group root) {
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
}
