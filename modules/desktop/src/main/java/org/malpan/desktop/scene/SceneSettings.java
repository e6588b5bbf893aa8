package org.malpan.desktop.scene;

/**
 * How the scene is to look.
 *
 * @param antialiasing smooth edges, where the graphics configuration has them
 * @param shadows contact shadows below pieces
 * @param reducedMotion pieces do not hop and the eye does not glide
 * @param framesPerSecond the most frames in a second, 10 to 240
 * @param uiScale factor on texts and bars, 0.5 to 4
 */
public record SceneSettings(
    boolean antialiasing,
    boolean shadows,
    boolean reducedMotion,
    int framesPerSecond,
    double uiScale) {}
