package org.malpan.client;

import org.malpan.board.PieceKind;

/**
 * A piece as it is to be drawn at one moment.
 *
 * @param own whether it is the player's avatar
 * @param cellX column by the server's last word; the avatar's, once the open moves are done
 * @param cellY row likewise
 * @param x column on the way there, in cells
 * @param y row on the way there, in cells
 * @param roundTripMillis how long its player takes to answer the server; -1 while that is unknown
 * @param speech what it said a moment ago, empty for nothing
 */
public record PieceView(
    int id,
    PieceKind kind,
    String name,
    boolean npc,
    boolean own,
    int cellX,
    int cellY,
    double x,
    double y,
    int hp,
    int maxHp,
    int score,
    int roundTripMillis,
    String speech) {}
