package org.malpan.desktop;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.desktop.hud.Fit;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.page.Wrapping;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.TimelinePhrase;
import org.malpan.desktop.text.Worded;
import org.malpan.desktop.text.Words;

/** The time line of a replay and its buttons. Event thread. */
final class TimelinePanel extends JPanel implements Worded {
  private static final long serialVersionUID = 1;

  private static final int TEN_SECONDS = 10;

  /** More of the width is the line's. */
  private static final double POSITION_SHARE = 0.35;

  private final TimelineBar bar = new TimelineBar();
  private final JButton play =
      button(PlaybackIcon.PLAY, TimelinePhrase.TIMELINE_PLAY, () -> timeline().toggle());
  private final JLabel position = Words.name(new JLabel(" "), TimelinePhrase.TIMELINE_POSITION);
  private final JComboBox<String> speed =
      Words.name(new JComboBox<>(), TimelinePhrase.TIMELINE_SPEED);
  private final JComboBox<String> followed =
      Words.name(new JComboBox<>(), TimelinePhrase.TIMELINE_FOLLOWED);
  private final JPanel buttons = new JPanel(new Wrapping(4, 2));
  private transient TimelineModel timeline;
  private transient List<PlaybackPlayer> listed = List.of();
  private boolean filling;

  TimelinePanel() {
    super(new BorderLayout());
    setBorder(Space.around(2, 10, 2, 10));
    for (double factor : TimelineModel.SPEEDS) {
      speed.addItem(TimelineModel.speedText(factor));
    }
    speed.setMaximumRowCount(TimelineModel.SPEEDS.size());
    JComboBox<String> _ = Words.tip(speed, TimelinePhrase.TIMELINE_SPEED_TIP);
    speed.addActionListener(_ -> chooseSpeed());
    JComboBox<String> _ = Words.tip(followed, TimelinePhrase.TIMELINE_FOLLOWED_TIP);
    followed.addActionListener(_ -> chooseFollowed());
    position.setBorder(Space.around(0, 12, 0, 8));
    buttons.add(
        button(PlaybackIcon.START, TimelinePhrase.TIMELINE_START, () -> timeline().start()));
    buttons.add(
        button(
            TimelinePhrase.TIMELINE_TEN_BACK,
            TimelinePhrase.TIMELINE_TEN_BACK_TIP,
            () -> timeline().skip(-TEN_SECONDS)));
    buttons.add(
        button(
            PlaybackIcon.STEP_BACK, TimelinePhrase.TIMELINE_STEP_BACK, () -> timeline().step(-1)));
    buttons.add(play);
    buttons.add(
        button(PlaybackIcon.STEP_ON, TimelinePhrase.TIMELINE_STEP_ON, () -> timeline().step(1)));
    buttons.add(
        button(
            TimelinePhrase.TIMELINE_TEN_ON,
            TimelinePhrase.TIMELINE_TEN_ON_TIP,
            () -> timeline().skip(TEN_SECONDS)));
    buttons.add(button(PlaybackIcon.END, TimelinePhrase.TIMELINE_END, () -> timeline().end()));
    buttons.add(speed);
    buttons.add(followed);
    JPanel line = new JPanel(new BorderLayout());
    line.add(bar, BorderLayout.CENTER);
    line.add(position, BorderLayout.EAST);
    add(line, BorderLayout.NORTH);
    add(buttons, BorderLayout.CENTER);
    setVisible(false);
  }

  private static JButton button(Icon icon, Phrase tip, Runnable action) {
    JButton button = button(new JButton(icon), tip, action);
    return Words.name(button, tip);
  }

  private static JButton button(Phrase text, Phrase tip, Runnable action) {
    return Words.name(button(Words.button(new JButton(), text), tip, action), tip);
  }

  private static JButton button(JButton button, Phrase tip, Runnable action) {
    JButton _ = Words.tip(button, tip);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.addActionListener(_ -> action.run());
    return button;
  }

  private TimelineModel timeline() {
    return timeline;
  }

  /** Shows that replay; null for a match that is no replay. */
  void of(TimelineModel model) {
    timeline = model;
    setVisible(model != null);
    refresh();
  }

  /** Brings all of it up to date. */
  void refresh() {
    if (timeline == null) {
      return;
    }
    PlaybackStatus status = timeline.status();
    bar.show(timeline);
    play.setIcon(status.playing() ? PlaybackIcon.PAUSE : PlaybackIcon.PLAY);
    position.setText(
        Fit.first(
            List.of(timeline.position(), timeline.shortPosition()),
            position.getFontMetrics(position.getFont())::stringWidth,
            (int) (getWidth() * POSITION_SHARE)));
    position.setToolTipText(timeline.position());
    filling = true;
    speed.setSelectedIndex(nearestSpeed(status.speed()));
    fillFollowed(status.followed());
    filling = false;
  }

  private static int nearestSpeed(double factor) {
    int nearest = 0;
    for (int i = 1; i < TimelineModel.SPEEDS.size(); i++) {
      if (Math.abs(TimelineModel.SPEEDS.get(i) - factor)
          < Math.abs(TimelineModel.SPEEDS.get(nearest) - factor)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private void fillFollowed(int player) {
    if (followed.isPopupVisible()) {
      return;
    }
    List<PlaybackPlayer> players = timeline.players();
    if (!players.equals(listed) || followed.getItemCount() == 0) {
      listed = List.copyOf(players);
      List<String> names = new ArrayList<>();
      names.add(TimelinePhrase.TIMELINE_FREE.text());
      players.forEach(p -> names.add("%d  %s".formatted(p.id(), p.name())));
      followed.setModel(new DefaultComboBoxModel<>(names.toArray(String[]::new)));
    }
    int index = 0;
    for (int i = 0; i < listed.size(); i++) {
      if (listed.get(i).id() == player) {
        index = i + 1;
      }
    }
    followed.setSelectedIndex(index);
  }

  @Override
  public void reword() {
    listed = List.of();
    filling = true;
    followed.removeAllItems();
    filling = false;
    refresh();
  }

  private void chooseSpeed() {
    if (!filling && timeline != null && speed.getSelectedIndex() >= 0) {
      timeline.speed(TimelineModel.SPEEDS.get(speed.getSelectedIndex()));
    }
  }

  private void chooseFollowed() {
    int index = followed.getSelectedIndex();
    if (!filling && timeline != null && index >= 0) {
      timeline.follow(index == 0 ? -1 : listed.get(index - 1).id());
    }
  }
}
