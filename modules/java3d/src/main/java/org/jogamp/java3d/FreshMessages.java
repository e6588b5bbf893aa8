package org.jogamp.java3d;

/**
 * Ours, not Java 3D's. A geometry sends the same message object for each of its changes and fills
 * it without a look whether the one before has been read: a reader that is just done with it
 * empties what was filled in, and the next one dies of it. A geometry that has forgotten its
 * message takes a new one.
 */
public final class FreshMessages {

  private FreshMessages() {}

  /** Call before each change of a geometry in a scene, on the thread that changes it. */
  public static void before(GeometryArray geometry) {
    ((GeometryArrayRetained) geometry.retained).m = null;
  }
}
