package org.malpan.desktop.hud;

import java.awt.Color;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Phrase;

/** Where the time of a move goes, in the order in which the graph stacks it. */
enum DelayPart {
  NETWORK(MatchPhrase.MATCH_DELAY_NETWORK, new Color(0x56B4E9)),
  QUEUE(MatchPhrase.MATCH_DELAY_QUEUE, new Color(0xD55E00)),
  TICK(MatchPhrase.MATCH_DELAY_TICK, new Color(0xF0E442)),
  CLIENT(MatchPhrase.MATCH_DELAY_CLIENT, new Color(0x009E73));

  private final Phrase label;
  final Color color;

  DelayPart(Phrase label, Color color) {
    this.label = label;
    this.color = color;
  }

  /** Its name and so many microseconds. */
  String label(long micros) {
    return label.text(micros / 1000.0);
  }

  /** What a move spent there. */
  long microsOf(DelayHistory.Bar bar) {
    return switch (this) {
      case NETWORK -> bar.server().networkMicros();
      case QUEUE -> bar.server().queueMicros();
      case TICK -> bar.server().tickMicros();
      case CLIENT -> bar.clientMicros();
    };
  }
}
