package org.malpan.desktop.end;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.malpan.client.FeedEnd;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Worded;
import org.malpan.desktop.text.Words;

/** Says in plain words why a match is over, and leads back into it. Event thread. */
public final class DisconnectedPage extends JPanel implements Page, Worded {
  private static final long serialVersionUID = 1;

  private final transient Reconnection model = new Reconnection();
  private final transient Runnable reconnect;
  private final Note sentence = new Note();
  private final JLabel countdown = new JLabel(" ");
  private final JButton again = Words.button(new JButton(), Phrase.END_RECONNECT);
  private final JButton stop = Words.button(new JButton(), Phrase.END_STOP_TRYING);
  private final Timer seconds = new Timer(1000, _ -> second());

  /**
   * A page that knows of no end yet.
   *
   * @param leave back to where the player came from, or closes the window
   * @param leaves what the button for that says
   */
  public DisconnectedPage(Runnable reconnect, Runnable leave, Phrase leaves) {
    super(new GridBagLayout());
    this.reconnect = reconnect;
    JLabel title = Words.label(new JLabel(), Phrase.END_TITLE);
    title.putClientProperty("FlatLaf.styleClass", "h1");
    sentence.putClientProperty("FlatLaf.styleClass", "large");
    sentence.setColumns(34);
    again.addActionListener(_ -> tryNow());
    again.putClientProperty("FlatLaf.styleClass", "primary");
    stop.addActionListener(_ -> {
      model.cancel();
      refresh();
      boolean _ = again.requestFocusInWindow();
    });
    JButton away = Words.button(new JButton(), leaves);
    away.addActionListener(_ -> leave.run());
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 12, 0));
    buttons.add(again);
    buttons.add(stop);
    buttons.add(away);
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    place.anchor = GridBagConstraints.LINE_START;
    place.insets = new Insets(8, 20, 8, 20);
    add(title, place);
    add(sentence, place);
    add(countdown, place);
    place.insets = new Insets(12, 8, 8, 20);
    add(buttons, place);
  }

  /** The match has ended so. */
  public void ended(FeedEnd how) {
    model.ended(how);
    refresh();
  }

  /** The player is in the match again. */
  public void succeeded() {
    model.succeeded();
  }

  private void second() {
    boolean due = model.second();
    refresh();
    if (due) {
      tryNow();
    }
  }

  private void tryNow() {
    model.cancel();
    seconds.stop();
    reconnect.run();
  }

  private void refresh() {
    sentence.say(model.end().map(EndWords::of).orElse(""));
    countdown.setText(
        model.isAutomatic() ? Phrase.END_COUNTDOWN.text(model.secondsLeft(), model.tries()) : " ");
    stop.setVisible(model.isAutomatic());
  }

  @Override
  public void reword() {
    refresh();
  }

  @Override
  public JComponent component() {
    return this;
  }

  @Override
  public Phrase title() {
    return Phrase.END_TITLE;
  }

  @Override
  public void shown() {
    seconds.restart();
    boolean _ = again.requestFocusInWindow();
  }

  @Override
  public void hidden() {
    seconds.stop();
    model.cancel();
  }
}
