package org.malpan.desktop.end;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.malpan.client.FeedEnd;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.page.Wrapping;
import org.malpan.desktop.text.EndPhrase;
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
  private final JButton again = Words.button(new JButton(), EndPhrase.END_RECONNECT);
  private final JButton stop = Words.button(new JButton(), EndPhrase.END_STOP_TRYING);
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
    JLabel title = Words.label(new JLabel(), EndPhrase.END_TITLE);
    title.putClientProperty("FlatLaf.styleClass", "h1");
    sentence.putClientProperty("FlatLaf.styleClass", "large");
    again.addActionListener(_ -> tryNow());
    again.putClientProperty("FlatLaf.styleClass", "primary");
    stop.addActionListener(_ -> {
      model.cancel();
      refresh();
      boolean _ = again.requestFocusInWindow();
    });
    JButton away = Words.button(new JButton(), leaves);
    away.addActionListener(_ -> leave.run());
    JPanel buttons = new JPanel(new Wrapping(0, 8));
    for (JButton button : List.of(again, stop, away)) {
      buttons.add(button);
      buttons.add(Space.of(12, 0));
    }
    JPanel column = new Column();
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    place.weightx = 1;
    place.fill = GridBagConstraints.HORIZONTAL;
    column.add(title, place);
    column.add(sentence, place);
    column.add(countdown, place);
    column.add(buttons, place);
    sentence.setBorder(Space.around(12, 0, 8, 0));
    countdown.setBorder(Space.around(0, 0, 12, 0));
    add(column, new GridBagConstraints());
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
        model.isAutomatic()
            ? EndPhrase.END_COUNTDOWN.text(model.secondsLeft(), model.tries())
            : " ");
    stop.setVisible(model.isAutomatic());
  }

  /** As wide as is pleasant to read, or as the page is. */
  private static final class Column extends JPanel {
    private static final long serialVersionUID = 1;

    private static final int WIDTH = 480;

    Column() {
      super(new GridBagLayout());
      setBorder(Space.around(20, 20, 20, 20));
    }

    @Override
    public Dimension getPreferredSize() {
      int wanted = UIScale.scale(WIDTH);
      int room = getParent() == null ? wanted : getParent().getWidth();
      return new Dimension(Math.min(wanted, room), super.getPreferredSize().height);
    }

    @Override
    public Dimension getMinimumSize() {
      return getPreferredSize();
    }
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
    return EndPhrase.END_TITLE;
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
