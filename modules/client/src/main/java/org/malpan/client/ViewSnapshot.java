package org.malpan.client;

import java.util.List;
import java.util.Optional;
import org.malpan.game.BoardSize;

/**
 * All that a screen shows of a match at one moment; immutable.
 *
 * @param board its size; 8×8 until the welcome
 * @param view cells seen to each side, 0 for all
 * @param tickRate ticks a second
 * @param tick the server's, as of the last answer to a ping
 * @param own the player's avatar, empty before the welcome and for a replay's free camera
 * @param pieces in view by rising id, the own one included
 * @param focusX column that the eye is on, in cells: the avatar's, or a replay's free camera's
 * @param focusY row that the eye is on
 * @param chat the last lines, the oldest first
 * @param events the last events, the oldest first
 * @param delays of the player's last moves, the oldest first
 * @param roundTripMicros of the last ping; 0 before the first answer
 * @param packets received so far
 */
public record ViewSnapshot(
    ConnectionState state,
    BoardSize board,
    int view,
    int tickRate,
    long tick,
    Optional<PieceView> own,
    List<PieceView> pieces,
    double focusX,
    double focusY,
    List<ChatLine> chat,
    List<MatchEvent> events,
    List<DelaySample> delays,
    long roundTripMicros,
    long packets) {}
