package org.malpan.desktop;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.malpan.client.ChatLine;
import org.malpan.desktop.hud.Fit;
import org.malpan.desktop.hud.Lines;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Worded;
import org.malpan.desktop.text.Words;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ProtocolLimits;
import org.malpan.protocol.Text;

/** What was said, and a line to say something. Event thread. */
final class ChatPanel extends JPanel implements Worded {
  private static final long serialVersionUID = 1;

  /** A hint that just fits would be cut: its letters are drawn a little wider than they are. */
  private static final int SLACK = 8;

  private static final String HINT = "JTextField.placeholderText";

  private final Lines history =
      new Lines(MatchPhrase.MATCH_CHAT, MatchPhrase.MATCH_CHAT_HISTORY, 7, 2);
  private final JTextField line = Words.name(new JTextField(), MatchPhrase.MATCH_CHAT_LINE);
  private final transient PacketSender sender;
  private transient List<ChatLine> shown = List.of();

  ChatPanel(PacketSender sender) {
    super(new BorderLayout());
    this.sender = sender;
    line.addActionListener(_ -> say());
    line.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            reword();
          }
        });
    history.foot(line);
    add(history, BorderLayout.CENTER);
    reword();
  }

  /** The hint that fits into the line. */
  @Override
  public void reword() {
    Insets insets = line.getInsets();
    String hint =
        Fit.first(
            List.of(
                MatchPhrase.MATCH_CHAT_HINT.text(),
                MatchPhrase.MATCH_CHAT_HINT_SHORT.text(),
                MatchPhrase.MATCH_CHAT.text()),
            line.getFontMetrics(line.getFont())::stringWidth,
            line.getWidth() - insets.left - insets.right - UIScale.scale(SLACK));
    line.putClientProperty(HINT, hint);
    // All of it, whatever there is room for.
    line.getAccessibleContext().setAccessibleDescription(MatchPhrase.MATCH_CHAT_HINT.text());
  }

  /** Without the line to say something: what happened cannot be changed. */
  void readOnly(boolean only) {
    line.setVisible(!only);
  }

  void focus() {
    boolean _ = line.requestFocusInWindow();
  }

  private void say() {
    String text = Text.line(line.getText().strip(), ProtocolLimits.CHAT_CHARACTERS);
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
    history.show(
        lines.stream()
            .filter(said -> !said.speaker().isEmpty())
            .map(said -> said.speaker() + ": " + said.text())
            .collect(Collectors.joining("\n")));
  }
}
