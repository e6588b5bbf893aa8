package org.malpan.desktop.hud;

import java.awt.Color;

/** Where the time of a move goes, in the order in which the graph stacks it. */
enum DelayPart {
  NETWORK("network", new Color(0x56B4E9)),
  QUEUE("server queue", new Color(0xD55E00)),
  TICK("tick", new Color(0xF0E442)),
  CLIENT("client", new Color(0x009E73));

  final String label;
  final Color color;

  DelayPart(String label, Color color) {
    this.label = label;
    this.color = color;
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
