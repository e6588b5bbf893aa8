package org.malpan.client;

/**
 * Someone whom a viewer of a {@link Playback} can follow.
 *
 * @param id of the piece
 * @param name as the others see it
 */
public record PlaybackPlayer(int id, String name) {}
