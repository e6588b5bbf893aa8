package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.malpan.client.ChatLine;
import org.malpan.desktop.text.Phrase;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ProtocolLimits;
import org.malpan.protocol.Text;

/** What was said, and a line to say something. Event thread. */
final class ChatPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private final JTextArea history = new JTextArea();
  private final JTextField line = new JTextField();
  private final transient PacketSender sender;
  private transient List<ChatLine> shown = List.of();

  ChatPanel(PacketSender sender) {
    super(new BorderLayout(0, 6));
    this.sender = sender;
    history.setEditable(false);
    history.setFocusable(false);
    history.setLineWrap(true);
    history.setWrapStyleWord(true);
    history.getAccessibleContext().setAccessibleName(Phrase.MATCH_CHAT_HISTORY.text());
    line.getAccessibleContext().setAccessibleName(Phrase.MATCH_CHAT_LINE.text());
    line.putClientProperty("JTextField.placeholderText", Phrase.MATCH_CHAT_HINT.text());
    line.addActionListener(_ -> say());
    JScrollPane scroll = new JScrollPane(history);
    scroll.setPreferredSize(new Dimension(200, 126));
    scroll.setBorder(BorderFactory.createEmptyBorder());
    JLabel title = new JLabel(Phrase.MATCH_CHAT.text());
    title.putClientProperty("FlatLaf.styleClass", "h4");
    add(title, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    add(line, BorderLayout.SOUTH);
  }

  /** Without the line to say something: what happened cannot be changed. */
  void readOnly(boolean only) {
    line.setVisible(!only);
  }

  void focus() {
    boolean _ = line.requestFocusInWindow();
  }

  private void say() {
    String text = Text.printable(line.getText().strip(), ProtocolLimits.CHAT_CHARACTERS);
    if (!text.isBlank() && sender.send(new ClientPacket.Chat(text))) {
      line.setText("");
    }
  }

  void show(List<ChatLine> lines) {
    if (lines == shown) {
      return;
    }
    shown = lines;
    // What the match itself tells stands among the events.
    history.setText(
        lines.stream()
            .filter(said -> !said.speaker().isEmpty())
            .map(said -> said.speaker() + ": " + said.text())
            .collect(Collectors.joining("\n")));
    history.setCaretPosition(history.getDocument().getLength());
  }
}
