package org.malpan.desktop;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.malpan.client.FeedEnd;
import org.malpan.desktop.text.Phrase;

/** Says in plain words why a match is over, and offers the way back. Event thread. */
final class EndPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private final JLabel sentence = new JLabel("", JLabel.CENTER);
  private final JButton again = new JButton(Phrase.END_RECONNECT.text());

  EndPanel(Runnable reconnect, Runnable close) {
    super(new GridBagLayout());
    JLabel title = new JLabel(Phrase.END_TITLE.text(), JLabel.CENTER);
    title.putClientProperty("FlatLaf.styleClass", "h1");
    PlainText.only(sentence);
    again.addActionListener(_ -> reconnect.run());
    JButton leave = new JButton(Phrase.END_CLOSE.text());
    leave.addActionListener(_ -> close.run());
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.CENTER, 12, 0));
    buttons.add(again);
    buttons.add(leave);
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    place.insets = new Insets(8, 20, 8, 20);
    add(title, place);
    add(sentence, place);
    add(buttons, place);
  }

  void show(FeedEnd end) {
    sentence.setText(end.sentence());
    boolean _ = again.requestFocusInWindow();
  }
}
