package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.malpan.client.ConnectionState;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.MatchView;
import org.malpan.client.Playback;
import org.malpan.client.ViewSnapshot;
import org.malpan.protocol.ClientPacket;

/**
 * The window of a match: board, players, chat, status; and what to do when the match has ended.
 * Belongs to the event thread, but for {@link #closed} and the frame loop's reads of the view.
 */
final class MatchWindow {

  private static final int PANEL_MILLIS = 100;
  private static final String BOARD_CARD = "board";
  private static final String END_CARD = "end";

  private final Supplier<Feed> feeds;
  private final JFrame frame;
  private final BoardScene scene;
  private final FrameLoop frameLoop;
  private final Controls controls;
  private final PlayersPanel players = new PlayersPanel();
  private final ChatPanel chat;
  private final TimelinePanel timelinePanel = new TimelinePanel();
  private final EndPanel end = new EndPanel(this::connect, this::close);
  private final JLabel status = new JLabel(" ");
  private final CardLayout cards = new CardLayout();
  private final JPanel centre = new JPanel(cards);
  private final Timer panelTimer = new Timer(PANEL_MILLIS, _ -> refreshPanels());
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile MatchView view = new MatchView(System::nanoTime);
  private Feed feed;
  private Optional<TimelineModel> timeline = Optional.empty();
  private boolean isEndShown;

  MatchWindow(String title, GraphicsConfiguration configuration, Supplier<Feed> feeds) {
    this.feeds = feeds;
    // Only the canvas may have Java 3D's configuration: Swing asks it for what it lacks.
    frame = new JFrame(title);
    scene = new BoardScene(configuration);
    frameLoop = new FrameLoop(() -> view.snapshot(), scene);
    chat = new ChatPanel(this::sendPacket);
    controls = new Controls(scene, chat, this::sendPacket);
    layOut();
  }

  private void layOut() {
    scene.canvas().setMinimumSize(new Dimension(200, 150));
    centre.add(scene.canvas(), BOARD_CARD);
    centre.add(end, END_CARD);
    JPanel side = new JPanel(new BorderLayout(0, 8));
    side.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    side.setPreferredSize(new Dimension(290, 400));
    side.add(players, BorderLayout.CENTER);
    side.add(chat, BorderLayout.SOUTH);
    PlainText.only(status);
    status.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
    status.getAccessibleContext().setAccessibleName("Connection");
    frame.setLayout(new BorderLayout());
    frame.add(centre, BorderLayout.CENTER);
    frame.add(side, BorderLayout.EAST);
    JPanel foot = new JPanel(new BorderLayout());
    foot.add(timelinePanel, BorderLayout.CENTER);
    foot.add(status, BorderLayout.SOUTH);
    frame.add(foot, BorderLayout.SOUTH);
    frame.setSize(1100, 740);
    frame.setMinimumSize(new Dimension(640, 420));
    frame.setLocationRelativeTo(null);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            close();
          }
        });
  }

  JFrame frame() {
    return frame;
  }

  /** The view as it is now; any thread. */
  ViewSnapshot snapshot() {
    return view.snapshot();
  }

  /** Where the board is drawn. */
  Component canvas() {
    return scene.canvas();
  }

  void open() {
    frame.setVisible(true);
    controls.install();
    frameLoop.start();
    panelTimer.start();
    connect();
  }

  /** Joins with a new feed and an empty view; the way back after an end, too. */
  private void connect() {
    if (feed != null) {
      // Its link is gone already; its threads go with this.
      feed.close();
    }
    view = new MatchView(System::nanoTime);
    feed = feeds.get();
    timeline =
        feed instanceof Playback playback
            ? Optional.of(new TimelineModel(playback))
            : Optional.empty();
    timelinePanel.of(timeline.orElse(null));
    chat.readOnly(timeline.isPresent());
    controls.replay(timeline.map(TimelineKeys::new), () -> view.snapshot());
    feed.start(view);
    isEndShown = false;
    cards.show(centre, BOARD_CARD);
    scene.canvas().requestFocusInWindow();
  }

  private boolean sendPacket(ClientPacket packet) {
    return feed != null && feed.send(packet);
  }

  private void refreshPanels() {
    timeline.ifPresent(replay -> view.callOwn(replay.followedName().orElse("nobody")));
    timelinePanel.refresh();
    ViewSnapshot snapshot = view.snapshot();
    players.show(snapshot);
    chat.show(snapshot.chat());
    status.setText(StatusLine.of(snapshot, timeline.isPresent()));
    if (snapshot.state() instanceof ConnectionState.Ended(FeedEnd how) && !isEndShown) {
      isEndShown = true;
      end.show(how);
      cards.show(centre, END_CARD);
    }
  }

  /** Ends everything; idempotent. */
  void close() {
    if (closed.getCount() == 0) {
      return;
    }
    panelTimer.stop();
    controls.uninstall();
    frameLoop.stop();
    if (feed != null) {
      feed.close();
    }
    scene.dispose();
    frame.dispose();
    closed.countDown();
  }

  CountDownLatch closed() {
    return closed;
  }
}
