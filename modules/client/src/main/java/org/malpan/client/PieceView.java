package org.malpan.client;

import org.malpan.board.PieceKind;

/**
 * A piece as it is to be drawn at one moment.
 *
 * @param own whether it is the player's avatar
 * @param cellX column by the server's last word
 * @param cellY row by the server's last word
 * @param x column on the way there, in cells
 * @param y row on the way there, in cells
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
    int score) {}
