package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.malpan.board.Direction;
import org.malpan.client.ConnectionState;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.MatchView;
import org.malpan.client.Playback;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.hud.EventsPanel;
import org.malpan.desktop.hud.FocusRing;
import org.malpan.desktop.hud.Minimap;
import org.malpan.desktop.hud.NarrationPanel;
import org.malpan.desktop.hud.NetworkGraph;
import org.malpan.desktop.hud.PacketRate;
import org.malpan.desktop.hud.SideColumn;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.scene.BoardScene.Spot;
import org.malpan.desktop.scene.FrameLoop;
import org.malpan.desktop.scene.SceneSettings;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Worded;
import org.malpan.protocol.ClientPacket;

/**
 * A match as it is played or watched: board, players, chat, status. Shows one feed after another;
 * {@link #release} ends it for good. Belongs to the event thread, but for {@link #snapshot}, {@link
 * #release} and the frame loop's reads of the view.
 */
final class MatchPanel extends JPanel implements Worded {
  private static final long serialVersionUID = 1;

  private static final int PANEL_MILLIS = 100;

  private final transient MatchListener listener;
  private final transient BoardScene scene;
  private final transient FrameLoop frameLoop;
  private final transient MatchCommands commands = new Commands();
  private final transient Controls controls;
  private final Minimap minimap = new Minimap(this::look);
  private final EventsPanel events = new EventsPanel();
  private final NarrationPanel narration = new NarrationPanel();
  private final NetworkGraph graph = new NetworkGraph();
  private final transient PacketRate packetRate = new PacketRate();
  private final PlayersPanel players = new PlayersPanel();
  private final ChatPanel chat;
  private final TimelinePanel timelinePanel = new TimelinePanel();
  private final StatusLine status = new StatusLine();
  private final SideColumn side;
  private final Timer panelTimer = new Timer(PANEL_MILLIS, _ -> refreshPanels());

  private transient volatile MatchView view = new MatchView(System::nanoTime);
  private transient Feed feed;
  private transient Optional<TimelineModel> timeline = Optional.empty();
  private boolean besideMenu;
  private boolean isDrawing;
  private boolean isListening;
  private boolean isJoinTold;
  private boolean isEndTold;

  MatchPanel(BoardScene scene, MatchSettings settings, MatchListener listener) {
    super(new BorderLayout());
    this.listener = listener;
    this.scene = scene;
    frameLoop = new FrameLoop(() -> view.snapshot(), scene, settings.quality().framesPerSecond());
    chat = new ChatPanel(this::sendPacket);
    controls = new Controls(scene, chat, commands, this::sendPacket, listener);
    side = new SideColumn(1, minimap, players, events, chat, narration);
    apply(settings);
    layOut();
  }

  private void layOut() {
    scene.canvas().setMinimumSize(new Dimension(200, 150));
    reword();
    JPanel board = new JPanel(new BorderLayout());
    board.setBorder(FocusRing.around(scene.canvas(), board));
    board.add(scene.component(), BorderLayout.CENTER);
    board.add(graph, BorderLayout.SOUTH);
    add(board, BorderLayout.CENTER);
    add(side, BorderLayout.EAST);
    JPanel foot = new JPanel(new BorderLayout());
    foot.add(timelinePanel, BorderLayout.CENTER);
    foot.add(status, BorderLayout.SOUTH);
    add(foot, BorderLayout.SOUTH);
  }

  @Override
  public void reword() {
    scene.canvas().getAccessibleContext().setAccessibleName(MatchPhrase.MATCH_BOARD_NAME.text());
  }

  /** Leaves the column beside the board out, where a menu beside it would leave none of it. */
  void besideMenu(boolean menu) {
    besideMenu = menu;
    revalidate();
  }

  @Override
  public void doLayout() {
    side.setVisible(!besideMenu || !SideColumn.isNarrow(getWidth()));
    super.doLayout();
  }

  /** Uses other settings from now on. */
  void apply(MatchSettings settings) {
    controls.apply(settings);
    narration.setVisible(settings.narrated());
    scene.apply(sceneSettings(settings));
    frameLoop.limit(settings.quality().framesPerSecond());
  }

  /** What a scene needs of them; any thread. */
  static SceneSettings sceneSettings(MatchSettings settings) {
    return new SceneSettings(
        settings.quality().antialiasing(),
        settings.quality().shadows(),
        settings.reducedMotion(),
        settings.quality().framesPerSecond(),
        settings.uiScale());
  }

  /** The view as it is now; any thread. */
  ViewSnapshot snapshot() {
    return view.snapshot();
  }

  /** What the keys do. */
  MatchCommands commands() {
    return commands;
  }

  BoardScene scene() {
    return scene;
  }

  /** Where the board is drawn. */
  Component canvas() {
    return scene.canvas();
  }

  /** Gives the board the keyboard. */
  void focusBoard() {
    boolean _ = scene.canvas().requestFocusInWindow();
  }

  /** Shows a new, unstarted feed, beginning with an empty view; the one before is closed. */
  void start(Feed next) {
    stop();
    view = new MatchView(System::nanoTime);
    feed = next;
    isJoinTold = false;
    isEndTold = false;
    graph.clear();
    narration.clear();
    scene.lookAt(Optional.empty());
    timeline =
        next instanceof Playback playback
            ? Optional.of(new TimelineModel(playback))
            : Optional.empty();
    view.callOwn(ownName());
    timelinePanel.of(timeline.orElse(null));
    chat.readOnly(timeline.isPresent());
    controls.replay(timeline.map(TimelineKeys::new), () -> view.snapshot());
    next.start(view);
    listen(true);
    panelTimer.start();
    if (!isDrawing) {
      isDrawing = true;
      frameLoop.start();
    }
    focusBoard();
  }

  /** Takes the keyboard's keys, or leaves them to others. */
  void listen(boolean listening) {
    if (listening != isListening) {
      isListening = listening;
      if (listening) {
        controls.install();
      } else {
        controls.uninstall();
      }
    }
  }

  /** Closes the feed and stops listening to keys; {@link #start} may follow. */
  void stop() {
    panelTimer.stop();
    listen(false);
    if (feed != null) {
      feed.close();
      feed = null;
    }
  }

  /**
   * Gives the graphics back, after {@link #stop}; waits for the frame at hand, so not on the event
   * thread.
   */
  void release() {
    frameLoop.stop();
    scene.dispose();
  }

  /** Looks there instead of at the avatar; in a replay, that is what the free camera does. */
  private void look(Spot spot) {
    if (timeline.isPresent()) {
      timeline.get().look((int) Math.round(spot.x()), (int) Math.round(spot.y()));
    } else {
      scene.lookAt(Optional.of(spot));
    }
  }

  private boolean sendPacket(ClientPacket packet) {
    return feed != null && feed.send(packet);
  }

  private String ownName() {
    return timeline
        .map(replay -> replay.followedName().orElse("nobody"))
        .orElseGet(MatchPhrase.MATCH_YOU::text);
  }

  private void refreshPanels() {
    view.callOwn(ownName());
    timelinePanel.refresh();
    ViewSnapshot snapshot = view.snapshot();
    players.show(snapshot);
    chat.show(snapshot.chat());
    events.show(snapshot.events());
    narration.show(snapshot, System.nanoTime());
    minimap.show(snapshot, scene.camera().target(), scene.camera().yaw());
    graph.show(snapshot, frameLoop.latencyMicros());
    status.show(
        snapshot, timeline.isPresent(), packetRate.count(snapshot.packets(), System.nanoTime()));
    if (snapshot.state() instanceof ConnectionState.Playing && !isJoinTold) {
      isJoinTold = true;
      listener.joined();
    }
    if (snapshot.state() instanceof ConnectionState.Ended(FeedEnd how) && !isEndTold) {
      isEndTold = true;
      listener.ended(how);
    }
  }

  private final class Commands implements MatchCommands {

    /** A step shows at once; what the server says to it comes later. */
    @Override
    public void step(Direction direction) {
      if (view.isPlaying()) {
        scene.lookAt(Optional.empty());
        boolean _ = sendPacket(view.step(direction));
      }
    }

    @Override
    public void follow() {
      scene.lookAt(Optional.empty());
      timeline
          .filter(replay -> replay.status().followed() < 0)
          .ifPresent(TimelineModel::followNext);
    }

    @Override
    public void toggleGraph() {
      graph.setVisible(!graph.isVisible());
      revalidate();
    }
  }
}
