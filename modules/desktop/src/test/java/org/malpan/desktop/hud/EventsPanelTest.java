package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.malpan.client.MatchEvent;

class EventsPanelTest {

  @Test
  void anEventIsALine() {
    assertEquals(
        "ann fell to ben", EventsPanel.text(new MatchEvent(1, MatchEvent.Kind.FELL, "ann", "ben")));
    assertEquals(
        "ann fell to someone",
        EventsPanel.text(new MatchEvent(4, MatchEvent.Kind.FELL, "ann", "")));
    assertEquals("ann came", EventsPanel.text(new MatchEvent(2, MatchEvent.Kind.CAME, "ann", "")));
    assertEquals("ann left", EventsPanel.text(new MatchEvent(3, MatchEvent.Kind.LEFT, "ann", "")));
  }
}
