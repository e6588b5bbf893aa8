package org.malpan.client;

/**
 * How a stress run is doing.
 *
 * @param seconds since it began
 * @param clients in the match
 * @param mostClients so far
 * @param delayMillis the global figure
 * @param packets moves received so far, own and others'
 * @param errors clients lost against their will, and the first one's reason
 * @param firstError empty when there was none
 */
public record StressStatus(
    double seconds,
    int clients,
    int mostClients,
    int delayMillis,
    long packets,
    int errors,
    String firstError) {}
