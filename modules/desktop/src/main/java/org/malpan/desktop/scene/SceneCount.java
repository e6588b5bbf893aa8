package org.malpan.desktop.scene;

/**
 * What a scene holds.
 *
 * @param bodies pieces with a body
 * @param branches below the root: a body each, the board, the light, the layers
 * @param texts kept as pictures
 */
public record SceneCount(int bodies, int branches, int texts) {}
