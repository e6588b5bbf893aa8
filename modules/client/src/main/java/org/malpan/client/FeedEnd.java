package org.malpan.client;

import java.util.Optional;
import org.malpan.protocol.DisconnectReason;

/**
 * How a feed ended.
 *
 * @param reason what the server said, empty when the connection just broke or never was
 * @param sentence for the player, in plain words
 */
public record FeedEnd(Optional<DisconnectReason> reason, String sentence) {}
