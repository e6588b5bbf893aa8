package org.malpan.desktop;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.ViewSnapshot;

/**
 * The window of a match: frames a {@link MatchPanel}, and says what to do when the match has ended.
 * Belongs to the event thread, but for {@link #closed} and {@link #snapshot}.
 */
final class MatchWindow implements MatchListener {

  private static final String MATCH_CARD = "match";
  private static final String END_CARD = "end";

  private final Supplier<Feed> feeds;
  private final JFrame frame;
  private final MatchPanel match;
  private final EndPanel end = new EndPanel(this::connect, this::close);
  private final CardLayout cards = new CardLayout();
  private final JPanel content = new JPanel(cards);
  private final CountDownLatch closed = new CountDownLatch(1);

  MatchWindow(String title, GraphicsConfiguration configuration, Supplier<Feed> feeds) {
    this.feeds = feeds;
    // Only the canvas may have Java 3D's configuration: Swing asks it for what it lacks.
    frame = new JFrame(title);
    match = new MatchPanel(configuration, MatchSettings.DEFAULT, this);
    content.add(match, MATCH_CARD);
    content.add(end, END_CARD);
    frame.setContentPane(content);
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
    return match.snapshot();
  }

  MatchPanel match() {
    return match;
  }

  /** Where the board is drawn. */
  Component canvas() {
    return match.canvas();
  }

  void open() {
    frame.setVisible(true);
    connect();
  }

  /** Joins with a new feed and an empty view; the way back after an end, too. */
  private void connect() {
    cards.show(content, MATCH_CARD);
    match.start(feeds.get());
  }

  @Override
  public void leave() {
    close();
  }

  @Override
  public void menu() {
    // This frame has none.
  }

  @Override
  public void screenshot() {
    // Nor has it a place for pictures.
  }

  @Override
  public void ended(FeedEnd how) {
    end.show(how);
    cards.show(content, END_CARD);
  }

  /** Ends everything; idempotent. */
  void close() {
    if (closed.getCount() == 0) {
      return;
    }
    match.dispose();
    frame.dispose();
    closed.countDown();
  }

  CountDownLatch closed() {
    return closed;
  }
}
