package org.malpan.transport;

/**
 * What a user is told of an I/O model, a short line each.
 *
 * @param name on the command line: {@code select}
 * @param lectureTerm what the lecture calls it: {@code Select}
 * @param mechanism what it waits with and who does the I/O
 * @param threads how many it starts
 * @param limits what it cannot exceed
 * @param platform where it runs
 */
public record IoModelInfo(
    String name,
    String lectureTerm,
    String mechanism,
    String threads,
    String limits,
    String platform) {}
