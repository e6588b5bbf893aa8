package org.malpan.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a {@link Screen} is to show.
 *
 * @param title of the window
 * @param feeds makes a new, unstarted feed for each try to connect
 * @param limit closes the window after this time; empty for never
 * @param screenshot where a PNG of the window is written just before it closes; empty for nowhere
 */
public record ScreenRequest(
    String title, Supplier<Feed> feeds, Optional<Duration> limit, Optional<Path> screenshot) {}
