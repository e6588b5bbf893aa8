package org.malpan.server;

import java.nio.ByteBuffer;
import java.util.List;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;
import org.malpan.session.Session;
import org.malpan.session.SessionState;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Tells each session what its player sees: turns the world's events into frames in outboxes. An
 * event is encoded once, whoever and how many see it. Tick thread.
 */
final class Broadcast implements WorldEvents, GateListener {

  private final World world;
  private final InputGate gate;
  private final ResumeTokens tokens;
  private final ReportListener reports;
  private final Session[] sessionOf;
  private final int[] inView;
  private final Fanout fanout = new Fanout();

  // The event at hand, read by the writers below: they are made once and allocate nothing.
  private int piece;
  private int time;
  private int other;
  private String text = "";

  private final Fanout.FrameWriter movedFrame =
      (format, out) -> format.encodeMoved(out, piece, x(), y(), time);
  private final Fanout.FrameWriter changedFrame =
      (format, out) -> format.encodeChanged(out, piece, hp(), score());
  private final Fanout.FrameWriter fellFrame =
      (format, out) -> format.encodeFell(out, piece, other);
  private final Fanout.FrameWriter chatFrame = (format, out) -> format.encodeChat(out, piece, text);
  private final Fanout.FrameWriter removedFrame = (format, out) -> format.encodeRemoved(out, piece);
  private final Fanout.FrameWriter addedFrame = this::encodeAdded;
  private final Fanout.FrameWriter resetFrame =
      (format, out) -> {
        boolean _ = format.encodeViewReset(out);
      };

  Broadcast(World world, InputGate gate, ResumeTokens tokens, ReportListener reports) {
    this.world = world;
    this.gate = gate;
    this.tokens = tokens;
    this.reports = reports;
    sessionOf = new Session[world.config().maxPlayers()];
    inView = new int[world.pieceLimit()];
  }

  private int x() {
    return world.x(piece);
  }

  private int y() {
    return world.y(piece);
  }

  private int hp() {
    return world.hp(piece);
  }

  private int score() {
    return world.score(piece);
  }

  private void encodeAdded(WireFormat format, ByteBuffer out) {
    format.encodeAdded(
        out,
        piece,
        world.kind(piece),
        world.isNpc(piece),
        x(),
        y(),
        hp(),
        world.maxHp(piece),
        score(),
        world.name(piece));
  }

  @Override
  public void joined(long sessionId, int player) {
    Session session = gate.joined(sessionId, player);
    if (session.admit(welcome(player))) {
      sessionOf[player] = session;
      fanout.admitted(session);
    }
  }

  @Override
  public void resumed(Session session, int player) {
    if (session.admit(welcome(player))) {
      sessionOf[player] = session;
      fanout.admitted(session);
      tellWhole(session, player);
    }
  }

  @Override
  public void reported(int player, String why) {
    piece = player;
    text = reports.reported(player, world.name(player), why);
    fanout.begin(chatFrame);
    tell(player);
  }

  private ServerPacket.Welcome welcome(int player) {
    return new ServerPacket.Welcome(
        player,
        world.config().tickRate(),
        world.config().board(),
        world.config().view(),
        world.kind(player),
        world.x(player),
        world.y(player),
        world.hp(player),
        world.maxHp(player),
        world.score(player),
        tokens.next());
  }

  @Override
  public void refused(long sessionId) {
    gate.refused(sessionId)
        .disconnect(
            DisconnectReason.SERVER_FULL,
            "the match has its %d players".formatted(world.config().maxPlayers()));
  }

  @Override
  public void appeared(int viewer, int appearing) {
    piece = appearing;
    fanout.begin(addedFrame);
    tell(viewer);
  }

  @Override
  public void vanished(int viewer, int vanishing) {
    piece = vanishing;
    fanout.begin(removedFrame);
    tell(viewer);
  }

  @Override
  public void moved(int moving, int moveTime, int[] viewers, int count) {
    piece = moving;
    time = moveTime;
    tellAll(movedFrame, viewers, count);
  }

  @Override
  public void changed(int changing, int[] viewers, int count) {
    piece = changing;
    tellAll(changedFrame, viewers, count);
  }

  @Override
  public void fell(int victim, int attacker, int[] viewers, int count) {
    piece = victim;
    other = attacker;
    tellAll(fellFrame, viewers, count);
  }

  @Override
  public void said(int speaker, String line, int[] viewers, int count) {
    piece = speaker;
    text = line;
    tellAll(chatFrame, viewers, count);
  }

  @Override
  public void left(int player) {
    sessionOf[player] = null;
  }

  private void tellAll(Fanout.FrameWriter writer, int[] viewers, int count) {
    fanout.begin(writer);
    for (int i = 0; i < count; i++) {
      tell(viewers[i]);
    }
  }

  private void tell(int viewer) {
    Session session = sessionOf[viewer];
    if (session != null) {
      fanout.to(session);
    }
  }

  /** Hands all that was queued to the links, and a whole view to those that had lost it. */
  void flush(long nowNanos) {
    fanout.flush(nowNanos);
    List<Session> slow = fanout.unsent();
    // Renewing a view may put the session in line again: look only at those that are there now.
    for (int i = 0, count = slow.size(); i < count; i++) {
      Session session = slow.get(i);
      if (session.takeViewRequest()
          && session.state() instanceof SessionState.Playing(int player)) {
        renewView(session, player);
        boolean _ = session.flush(nowNanos);
      }
    }
  }

  private void renewView(Session session, int player) {
    fanout.begin(resetFrame);
    fanout.to(session);
    piece = player;
    time = 0;
    fanout.begin(movedFrame);
    fanout.to(session);
    fanout.begin(changedFrame);
    fanout.to(session);
    tellWhole(session, player);
  }

  private void tellWhole(Session session, int player) {
    int count = world.inView(player, inView);
    for (int i = 0; i < count; i++) {
      piece = inView[i];
      fanout.begin(addedFrame);
      fanout.to(session);
    }
  }
}
