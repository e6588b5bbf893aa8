package org.malpan.desktop.hud;

import java.awt.BorderLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.swing.JPanel;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.text.MatchPhrase;

/** The match as text that a screen reader can read, the newest last. Event thread. */
public final class NarrationPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int KEPT = 200;

  private final Lines text =
      new Lines(MatchPhrase.MATCH_NARRATION, MatchPhrase.MATCH_NARRATION, 5, 2);
  private final transient Narrator narrator = new Narrator();
  private final transient Deque<String> lines = new ArrayDeque<>();

  /** Nothing has been told. */
  public NarrationPanel() {
    super(new BorderLayout());
    text.readable();
    add(text, BorderLayout.CENTER);
  }

  /** Another match begins. */
  public void clear() {
    narrator.clear();
    lines.clear();
    text.show("");
  }

  /** Tells what is new, where it is to be shown at all. */
  public void show(ViewSnapshot snapshot, long nanos) {
    if (!isVisible()) {
      return;
    }
    List<String> sentences = narrator.tell(snapshot, nanos);
    if (sentences.isEmpty()) {
      return;
    }
    lines.addAll(sentences);
    while (lines.size() > KEPT) {
      String _ = lines.remove();
    }
    text.show(String.join("\n", lines));
  }
}
