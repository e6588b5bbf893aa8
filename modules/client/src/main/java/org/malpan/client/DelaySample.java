package org.malpan.client;

/**
 * Where the time of one of the player's moves went, from its sending to the server's word that it
 * is done. A ping is answered at once, so what a move takes longer than a ping it spent in the
 * server; it waits for its tick no longer than a tick lasts, so what is beyond that was a queue.
 *
 * @param networkMicros there and back, by the last ping
 * @param queueMicros in the server, but not for the tick
 * @param tickMicros for the tick that applied it
 */
public record DelaySample(long networkMicros, long queueMicros, long tickMicros) {

  /** Splits what a move took. */
  static DelaySample of(long moveMicros, long pingMicros, long tickLengthMicros) {
    long network = Math.clamp(pingMicros, 0, Math.max(0, moveMicros));
    long server = Math.max(0, moveMicros - network);
    long tick = Math.min(server, tickLengthMicros);
    return new DelaySample(network, server - tick, tick);
  }

  /** All of it. */
  public long totalMicros() {
    return networkMicros + queueMicros + tickMicros;
  }
}
