package org.malpan.client;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What a swarm of bots saw.
 *
 * @param connected bots that were welcomed
 * @param movesSent by all bots
 * @param echoes own moves that came back, alone or by a later one
 * @param lost own moves that did not
 * @param packetsReceived by all bots
 * @param bytesReceived by all bots
 * @param seconds of play
 * @param roundTripMicros from the time a move was planned to its echo; the delay of a late sender
 *     counts, as a player would feel it, and so does the time that a lost move has waited
 * @param errors in plain words, at most 20
 * @param errorCount of all errors
 */
public record BotReport(
    int connected,
    long movesSent,
    long echoes,
    long lost,
    long packetsReceived,
    long bytesReceived,
    double seconds,
    Histogram roundTripMicros,
    List<String> errors,
    int errorCount) {

  /** The round trip in milliseconds that {@code percentile} percent of the moves stay under. */
  public double roundTripMillis(double percentile) {
    return roundTripMicros.getValueAtPercentile(percentile) / 1000.0;
  }
}
