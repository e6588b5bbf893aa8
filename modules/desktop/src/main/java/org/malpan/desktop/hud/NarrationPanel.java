package org.malpan.desktop.hud;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;

/** The match as text that a screen reader can read, the newest last. Event thread. */
public final class NarrationPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int KEPT = 200;

  private final JTextArea text = new JTextArea();
  private final transient Narrator narrator = new Narrator();
  private final transient Deque<String> lines = new ArrayDeque<>();

  /** Nothing has been told. */
  public NarrationPanel() {
    super(new BorderLayout(0, 6));
    text.setEditable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    JTextArea _ = Words.name(text, Phrase.MATCH_NARRATION);
    JScrollPane scroll = new JScrollPane(text);
    scroll.setPreferredSize(new Dimension(200, 96));
    JLabel title = Words.label(new JLabel(), Phrase.MATCH_NARRATION);
    title.putClientProperty("FlatLaf.styleClass", "h4");
    setBorder(BorderFactory.createEmptyBorder());
    add(title, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
  }

  /** Another match begins. */
  public void clear() {
    narrator.clear();
    lines.clear();
    text.setText("");
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
    text.setText(String.join("\n", lines));
    text.setCaretPosition(text.getDocument().getLength());
  }
}
