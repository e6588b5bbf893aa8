package org.malpan.server;

/**
 * How a server is doing, a moment ago.
 *
 * @param tick done so far
 * @param players in the world
 * @param sessions open, with or without a player
 * @param skippedTicks given up because the machine was too slow
 * @param strayPieces that had lost their sessions and were made to leave; 0 unless the server has a
 *     fault
 */
public record ServerStatus(
    long tick, int players, int sessions, long skippedTicks, long strayPieces) {}
