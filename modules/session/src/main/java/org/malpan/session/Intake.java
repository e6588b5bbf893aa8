package org.malpan.session;

import java.nio.ByteBuffer;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameSink;
import org.malpan.protocol.WireFormat;
import org.malpan.session.limit.PacketRate;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * From a link's bytes to a session's inbox: settles what the peer speaks, cuts frames, holds them
 * to the allowed rate, decodes, queues. One object, whatever hears it: each more would be another
 * line of cache for every packet. Used by the link's callbacks only.
 */
final class Intake extends FrameAssembler implements LinkListener, FrameSink, ClientPacketVisitor {

  private final Session session;
  private final SessionContext context;

  /** Null until the login. */
  private Inbox inbox;

  /** Null once it is known what the peer speaks. */
  private FormatChoice choice;

  /** When what is read has come, by the clock that leaves nothing out. */
  private long nowNanos;

  /** From when on it may have been sent. */
  private long sentSinceNanos;

  /** Up to when the peer has paid for its packets; see {@link PacketRate}. */
  private long paidNanos;

  /** The same for its lines of chat. */
  private long chatPaidNanos;

  Intake(Session session, SessionContext context, long bornNanos) {
    super(session.format().layout());
    this.session = session;
    this.context = context;
    paidNanos = context.clock().realNanos(bornNanos);
    chatPaidNanos = paidNanos;
    choice = FormatChoice.on(session.format());
  }

  // ---- the link

  @Override
  public void opened(Link link) {
    session.opened(link);
  }

  @Override
  public void received(Link link, ByteBuffer bytes) {
    if (session.isOpen()) {
      PeerTime clock = context.clock();
      long heardNanos = clock.getAsLong();
      nowNanos = clock.realNanos(heardNanos);
      sentSinceNanos = nowNanos - clock.sleptNanos(heardNanos);
      session.heard(heardNanos);
      if (choice == null || choose(bytes)) {
        read(bytes);
      }
    }
  }

  @Override
  public void closed(Link link, CloseReason reason, String detail) {
    session.closed(reason, detail);
  }

  /** Says whether it is known what the peer speaks; what was looked at has then been read. */
  private boolean choose(ByteBuffer bytes) {
    FormatChoice looking = choice;
    switch (looking.look(bytes)) {
      case UNDECIDED -> {
        return false;
      }
      case AS_CONFIGURED -> {}
      case NATIVE -> {
        WireFormat spoken = session.format().nativeFormat();
        session.speaks(spoken);
        restart(spoken.layout());
      }
    }
    choice = null;
    read(looking.seen());
    return true;
  }

  private void read(ByteBuffer bytes) {
    switch (feed(bytes, this)) {
      case DecodeResult.Ok _, DecodeResult.Stopped _ -> {}
      case DecodeResult.Violated(var violation, var detail) ->
          session.disconnect(violation.reason(), detail);
    }
  }

  // ---- a frame

  @Override
  public DecodeResult frame(ByteBuffer frame) {
    paidNanos = context.rate().pay(paidNanos, sentSinceNanos);
    if (!context.rate().allows(paidNanos, nowNanos)) {
      SessionLimits limits = context.limits();
      session.disconnect(
          DisconnectReason.RATE_LIMIT,
          "%d packets a second, bursts of %d"
              .formatted(limits.packetsPerSecond(), limits.packetBurst()));
      return new DecodeResult.Stopped();
    }
    DecodeResult result = session.format().decode(frame, this);
    return result.isOk() && !session.isOpen() ? new DecodeResult.Stopped() : result;
  }

  // ---- a packet

  @Override
  public void login(ClientPacket.Login login) {
    Inbox commands = new Inbox(context.limits().inboxCommands());
    if (!session.loggedIn(login, commands)) {
      session.disconnect(DisconnectReason.PROTOCOL_VIOLATION, "a second login");
      return;
    }
    inbox = commands;
    // Larger frames are allowed from now on.
    loggedIn();
    context.listener().loggedIn(session, login);
  }

  @Override
  public void command(long word, int time) {
    if (isLoggedIn()) {
      queued(inbox.offerCommand(word, time, late()));
    }
  }

  @Override
  public boolean takesChat() {
    // A line before the login ends the session, whatever it says.
    if (inbox == null || context.chatRate().allows(paidForLine(), nowNanos)) {
      return true;
    }
    session.refuseLine(nowNanos, context.limits().chat()::refusal);
    return false;
  }

  @Override
  public void chat(String text) {
    if (isLoggedIn()) {
      chatPaidNanos = paidForLine();
      queued(inbox.offerChat(text, late()));
    }
  }

  @Override
  public void chatRefused(String why) {
    // The line is left out; a line of chat ends no session. It was read, which is what is paid for.
    if (isLoggedIn()) {
      chatPaidNanos = paidForLine();
      session.refuseLine(nowNanos, () -> why);
    }
  }

  /**
   * Up to when the peer has paid once one more line is read. A line over the limit is dropped
   * unread and not paid for, or a talker would never speak again.
   */
  private long paidForLine() {
    return context.chatRate().pay(chatPaidNanos, sentSinceNanos);
  }

  /** Commands that may come at once because the server did not read them in time. */
  private int late() {
    long nanos = nowNanos - sentSinceNanos;
    return nanos == 0 ? 0 : (int) (nanos / 1_000_000 * context.limits().packetsPerSecond() / 1_000);
  }

  private boolean isLoggedIn() {
    if (inbox == null) {
      session.disconnect(DisconnectReason.PROTOCOL_VIOLATION, "a command before the login");
    }
    return inbox != null;
  }

  private void queued(boolean taken) {
    if (!taken) {
      session.disconnect(
          DisconnectReason.INBOX_FULL,
          "%d commands wait".formatted(context.limits().inboxCommands()));
    } else if (session.isPlaying() && inbox.announce()) {
      context.listener().inboxReady(session);
    }
  }

  @Override
  public void ping(long time) {
    session.answer(time);
  }

  @Override
  public void heartbeatAck(long time) {
    session.alive(time);
  }

  @Override
  public void askRoundTrips() {
    if (isLoggedIn() && session.ask()) {
      context.listener().roundTripsAsked(session);
    }
  }

  @Override
  public void leave() {
    session.disconnect(DisconnectReason.LEFT, "");
  }
}
