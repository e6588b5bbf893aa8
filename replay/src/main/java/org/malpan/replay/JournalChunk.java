package org.malpan.replay;

/**
 * One chunk of a recording before it is compressed.
 *
 * @param type of {@link ReplayFormat}
 * @param tick the first it is about
 * @param payload not changed any more
 */
record JournalChunk(int type, long tick, byte[] payload) {}
