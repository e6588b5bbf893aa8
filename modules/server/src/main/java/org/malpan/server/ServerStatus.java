package org.malpan.server;

/**
 * How a server is doing, a moment ago.
 *
 * @param tick done so far
 * @param players in the world
 * @param sessions open, with or without a player
 * @param skippedTicks given up because the machine was too slow
 */
public record ServerStatus(long tick, int players, int sessions, long skippedTicks) {}
