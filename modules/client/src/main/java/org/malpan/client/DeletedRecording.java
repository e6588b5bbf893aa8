package org.malpan.client;

import java.nio.file.Path;

/**
 * A recording put aside.
 *
 * @param original where it was
 * @param aside where it is now
 */
public record DeletedRecording(Path original, Path aside) {}
