package org.malpan.desktop.hud;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.malpan.client.MatchEvent;
import org.malpan.desktop.text.Phrase;

/** What happened lately, a line each, the newest last. Event thread. */
public final class EventsPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private final JTextArea lines = new JTextArea();
  private transient List<MatchEvent> shown = List.of();

  /** Nothing has happened. */
  public EventsPanel() {
    super(new BorderLayout(0, 6));
    lines.setEditable(false);
    lines.setFocusable(false);
    lines.setLineWrap(true);
    lines.setWrapStyleWord(true);
    lines.getAccessibleContext().setAccessibleName(Phrase.MATCH_EVENTS.text());
    JScrollPane scroll = new JScrollPane(lines);
    scroll.setPreferredSize(new Dimension(200, 58));
    scroll.setBorder(BorderFactory.createEmptyBorder());
    JLabel title = new JLabel(Phrase.MATCH_EVENTS.text());
    title.putClientProperty("FlatLaf.styleClass", "h4");
    add(title, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
  }

  /** Shows these, the oldest first. */
  public void show(List<MatchEvent> events) {
    if (events == shown) {
      return;
    }
    shown = events;
    lines.setText(events.stream().map(EventsPanel::text).collect(Collectors.joining("\n")));
    lines.setCaretPosition(lines.getDocument().getLength());
  }

  /** One line. */
  static String text(MatchEvent event) {
    return switch (event.kind()) {
      case FELL -> Phrase.MATCH_FELL.text(event.name(), event.other());
      case CAME -> Phrase.MATCH_CAME.text(event.name());
      case LEFT -> Phrase.MATCH_LEFT.text(event.name());
    };
  }
}
