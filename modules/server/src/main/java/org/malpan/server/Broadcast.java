package org.malpan.server;

import java.util.List;
import org.malpan.game.Field;
import org.malpan.game.Schema;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.PlayedGame;
import org.malpan.protocol.ServerPacket;
import org.malpan.server.report.ReportLimit;
import org.malpan.session.Outbox;
import org.malpan.session.OutboxTable;
import org.malpan.session.Session;
import org.malpan.session.SessionState;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Tells each session what its player sees: frames into outboxes. An event is encoded once, whoever
 * and how many see it. Tick thread.
 */
final class Broadcast implements PlayerStreams.Receiver, GateListener {

  private final World world;
  private final InputGate gate;
  private final ResumeTokens tokens;
  private final MatchListeners listeners;
  private final List<OutputObserver> outputs;
  private final PlayerStreams streams;

  private final PlayedGame game;

  /** The fields that an avatar's player is told, a bit for each by its place in the schema. */
  private final long ownFields;

  private final OutboxTable outboxes;

  private final int[] inView;
  private final Fanout fanout = new Fanout();
  private final ReportLimit reports = new ReportLimit();

  Broadcast(World world, InputGate gate, ResumeTokens tokens, MatchListeners listeners) {
    this.world = world;
    this.gate = gate;
    this.tokens = tokens;
    this.listeners = listeners;
    outputs = listeners.outputs();
    streams = new PlayerStreams(world, this);
    game = PlayedGame.of(world.game());
    ownFields = ownFields(world.game().schema());
    outboxes = new OutboxTable(world.config().maxPlayers());
    inView = new int[world.capacity()];
  }

  private static long ownFields(Schema schema) {
    long all = 0;
    for (int i = 0; i < schema.fields().size(); i++) {
      all |= schema.fields().get(i).told() == Field.Told.NOBODY ? 0 : 1L << i;
    }
    return all;
  }

  /** What a step of the world is to tell. */
  WorldEvents events() {
    return streams;
  }

  @Override
  public void joined(long sessionId, int player) {
    admit(gate.joined(sessionId, player), player);
  }

  private boolean admit(Session session, int player) {
    boolean admitted = session.admit(welcome(player));
    if (admitted) {
      outboxes.put(player, session.outbox());
      fanout.admitted(session.outbox());
    }
    return admitted;
  }

  private ServerPacket.Welcome welcome(int player) {
    return new ServerPacket.Welcome(
        player,
        world.config().tickRate(),
        world.config().board(),
        world.config().view(),
        game,
        world.kind(player),
        world.x(player),
        world.y(player),
        FieldValues.of(ownFields, index -> (int) world.get(player, index)),
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
  public void event(FrameWriter frame) {
    fanout.begin(frame);
    for (int i = 0; i < outputs.size(); i++) {
      outputs.get(i).event(frame);
    }
  }

  @Override
  public void said(int speaker, FrameWriter frame) {
    event(frame);
    fanout.limitAsChat(speaker);
  }

  @Override
  public void tell(int player) {
    for (int i = 0; i < outputs.size(); i++) {
      outputs.get(i).told(player);
    }
    Outbox outbox = outboxes.get(player);
    if (outbox != null) {
      fanout.to(outbox);
    }
  }

  @Override
  public void tell(int[] players, int count) {
    for (int i = 0; i < outputs.size(); i++) {
      outputs.get(i).told(players, count);
    }
    fanout.to(outboxes, players, count);
  }

  @Override
  public void left(int player) {
    outboxes.remove(player);
  }

  @Override
  public void resumed(Session session, int player) {
    if (admit(session, player)) {
      tellWhole(session.outbox(), player);
    }
  }

  @Override
  public void reported(int player, String why) {
    String answer =
        reports.takes(world.name(player), fanout.nowNanos())
            ? listeners.reports().reported(player, world.name(player), why)
            : ReportLimit.REFUSAL;
    Outbox outbox = outboxes.get(player);
    if (outbox != null) {
      send(outbox, streams.chat(player, answer));
    }
  }

  /** Hands all that was queued to the links, and a whole view to those that had lost it. */
  void flush(long nowNanos) {
    for (Session asking = gate.nextAsking(); asking != null; asking = gate.nextAsking()) {
      tellRoundTrips(asking, nowNanos);
    }
    fanout.tellLeftOut(nowNanos, this::tellLeftOut);
    fanout.flush(nowNanos);
    List<Outbox> slow = fanout.unsent();
    // Renewing a view may put the outbox in line again: look only at those that are there now.
    for (int i = 0, count = slow.size(); i < count; i++) {
      Outbox outbox = slow.get(i);
      if (outbox.takeViewRequest()
          && outbox.session().state() instanceof SessionState.Playing(int player)) {
        renewView(outbox, player);
        boolean _ = outbox.flush(nowNanos);
      }
    }
  }

  /** How many sessions the last {@link #flush} had something for. */
  int told() {
    return fanout.told();
  }

  /** How many of them had links that still were busy. */
  int busy() {
    return fanout.busy();
  }

  private void tellLeftOut(Outbox outbox, int lines) {
    if (outbox.session().state() instanceof SessionState.Playing(int player)) {
      String text = lines == 1 ? "1 line left out" : lines + " lines left out";
      send(outbox, streams.chat(player, text));
    }
  }

  private void tellRoundTrips(Session asking, long nowNanos) {
    if (asking.takeQuestion(nowNanos)
        && asking.state() instanceof SessionState.Playing(int player)) {
      int count = world.inView(player, inView);
      for (int i = 0; i < count; i++) {
        Outbox seen = inView[i] < outboxes.players() ? outboxes.get(inView[i]) : null;
        int millis = seen == null ? -1 : seen.session().roundTripMillis(nowNanos);
        if (millis >= 0) {
          send(asking.outbox(), streams.roundTrip(inView[i], millis));
        }
      }
    }
  }

  private void renewView(Outbox outbox, int player) {
    send(outbox, streams.viewReset());
    send(outbox, streams.moved(player, 0));
    send(outbox, streams.changed(player, ownFields));
    tellWhole(outbox, player);
  }

  private void tellWhole(Outbox outbox, int player) {
    int count = world.inView(player, inView);
    for (int i = 0; i < count; i++) {
      send(outbox, streams.added(inView[i]));
    }
  }

  /** To one player, outside the tick's own events. */
  private void send(Outbox outbox, FrameWriter frame) {
    fanout.begin(frame);
    fanout.to(outbox);
  }
}
