package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;

/** The time line of a replay and its buttons. Event thread. */
final class TimelinePanel extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int TEN_SECONDS = 10;

  private final TimelineBar bar = new TimelineBar();
  private final JButton play =
      button(PlaybackIcon.PLAY, "Play or pause (space)", () -> timeline().toggle());
  private final JLabel position = new JLabel(" ");
  private final JComboBox<String> speed = new JComboBox<>();
  private final JComboBox<String> followed = new JComboBox<>();
  private transient TimelineModel timeline;
  private transient List<PlaybackPlayer> listed = List.of();
  private boolean filling;

  TimelinePanel() {
    super(new BorderLayout());
    setBorder(BorderFactory.createEmptyBorder(2, 10, 2, 10));
    for (double factor : TimelineModel.SPEEDS) {
      speed.addItem(TimelineModel.speedText(factor));
    }
    speed.setMaximumRowCount(TimelineModel.SPEEDS.size());
    speed.setToolTipText("Speed (up and down)");
    speed.getAccessibleContext().setAccessibleName("Speed");
    speed.addActionListener(_ -> chooseSpeed());
    followed.setToolTipText("Whom to follow (F for the next, G for the free camera)");
    followed.getAccessibleContext().setAccessibleName("Followed player");
    followed.addActionListener(_ -> chooseFollowed());
    // Names come from others: Swing would read one like <html>… as HTML.
    PlainText.only(followed);
    position.getAccessibleContext().setAccessibleName("Position");
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
    buttons.add(button(PlaybackIcon.START, "To the start (Home)", () -> timeline().start()));
    buttons.add(button("−10 s", "Ten seconds back ([)", () -> timeline().skip(-TEN_SECONDS)));
    buttons.add(button(PlaybackIcon.STEP_BACK, "One tick back (left)", () -> timeline().step(-1)));
    buttons.add(play);
    buttons.add(button(PlaybackIcon.STEP_ON, "One tick on (right)", () -> timeline().step(1)));
    buttons.add(button("+10 s", "Ten seconds on (])", () -> timeline().skip(TEN_SECONDS)));
    buttons.add(button(PlaybackIcon.END, "To the end (End)", () -> timeline().end()));
    JPanel choices = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 2));
    choices.add(position);
    choices.add(speed);
    choices.add(followed);
    JPanel row = new JPanel(new BorderLayout());
    row.add(buttons, BorderLayout.WEST);
    row.add(choices, BorderLayout.CENTER);
    add(bar, BorderLayout.NORTH);
    add(row, BorderLayout.CENTER);
    setVisible(false);
  }

  private static JButton button(Icon icon, String tip, Runnable action) {
    JButton button = button("", tip, action);
    button.setIcon(icon);
    return button;
  }

  private static JButton button(String text, String tip, Runnable action) {
    JButton button = new JButton(text);
    button.setToolTipText(tip);
    button.getAccessibleContext().setAccessibleName(tip);
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
    position.setText(timeline.position());
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
      names.add("Free camera");
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
