package org.malpan.desktop.hud;

import java.awt.BorderLayout;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import org.malpan.client.MatchEvent;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Worded;

/** What happened lately, a line each, the newest last. Event thread. */
public final class EventsPanel extends JPanel implements Worded {
  private static final long serialVersionUID = 1;

  private final Lines lines = new Lines(MatchPhrase.MATCH_EVENTS, MatchPhrase.MATCH_EVENTS, 3, 2);
  private transient List<MatchEvent> shown = List.of();

  /** Nothing has happened. */
  public EventsPanel() {
    super(new BorderLayout());
    add(lines, BorderLayout.CENTER);
  }

  /** Shows these, the oldest first. */
  public void show(List<MatchEvent> events) {
    if (events != shown) {
      shown = events;
      reword();
    }
  }

  @Override
  public void reword() {
    lines.show(shown.stream().map(EventsPanel::text).collect(Collectors.joining("\n")));
  }

  /** One line. */
  static String text(MatchEvent event) {
    return switch (event.kind()) {
      case FELL -> MatchPhrase.MATCH_FELL.text(known(event.name()), known(event.other()));
      case CAME -> MatchPhrase.MATCH_CAME.text(event.name());
      case LEFT -> MatchPhrase.MATCH_LEFT.text(event.name());
    };
  }

  private static String known(String name) {
    return name.isEmpty() ? MatchPhrase.MATCH_SOMEONE.text() : name;
  }
}
