package org.malpan.client;

/**
 * Where a {@link Playback} is.
 *
 * @param tick ticks done in the world that is shown
 * @param firstTick the first that can be gone to
 * @param lastTick the last that can be gone to; grows while the recording is still being written
 * @param tickRate ticks a second of the match
 * @param playing whether it moves on by itself
 * @param speed factor of real time
 * @param followed the player whose view is shown, or -1 for the free camera
 */
public record PlaybackStatus(
    long tick,
    long firstTick,
    long lastTick,
    int tickRate,
    boolean playing,
    double speed,
    int followed) {}
