package org.malpan.discovery;

import java.net.InetSocketAddress;

/**
 * An answer that came.
 *
 * @param server where it can be joined
 * @param answer what it says of itself
 * @param roundTripMicros from the question to this answer
 */
public record Heard(InetSocketAddress server, ServerAnswer answer, long roundTripMicros) {}
