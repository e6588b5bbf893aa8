package org.malpan.client;

import java.net.InetSocketAddress;
import org.malpan.game.BoardSize;

/**
 * What a server says of itself.
 *
 * @param address where to join it
 * @param name chosen by its host, 1 to 40 printable characters
 * @param version of its program, such as 0.1.0
 * @param protocolVersion of its wire format
 * @param players in the match now
 * @param maxPlayers that it takes
 * @param roundTripMicros from the question to this answer
 */
public record ServerListing(
    InetSocketAddress address,
    String name,
    String version,
    int protocolVersion,
    BoardSize board,
    int players,
    int maxPlayers,
    long roundTripMicros) {}
