package org.malpan.discovery;

/**
 * What a {@link Responder} did so far.
 *
 * @param answered questions
 * @param malformed datagrams, dropped
 * @param limited questions that were not answered, to keep within a second's answers
 */
public record DiscoveryCounts(long answered, long malformed, long limited) {}
