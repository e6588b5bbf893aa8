package org.malpan.client;

/**
 * A line of the match's talk.
 *
 * @param speaker the name, empty for what the match itself tells
 * @param own whether the player said it
 */
public record ChatLine(String speaker, String text, boolean own) {}
