package org.malpan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.malpan.discovery.LanPlaces;
import org.malpan.server.ServerConfig;

/**
 * A match to be hosted beside a window.
 *
 * @param config of its server
 * @param name of the server
 * @param bots that play along, 0 for none
 * @param folder of recordings
 * @param recorded whether to a new file there
 * @param lastMinutes that can be saved at any time; empty for none
 * @param lan where the server can be found; empty to be found only by its address
 */
record MatchPlan(
    ServerConfig config,
    String name,
    int bots,
    Path folder,
    boolean recorded,
    Optional<Duration> lastMinutes,
    Optional<LanPlaces> lan) {}
