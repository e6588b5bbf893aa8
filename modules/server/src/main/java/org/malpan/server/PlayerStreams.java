package org.malpan.server;

import org.malpan.protocol.EntityView;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Turns a world's events into what each player is told: a frame and those it goes to. The server
 * sends it; a replay computes it again and compares. Allocates nothing for an event. Belongs to the
 * thread that steps the world.
 */
public final class PlayerStreams implements WorldEvents {

  /** Takes it. */
  public interface Receiver {

    /** The join of that key was carried out; what the player is told follows. */
    void joined(long session, int player);

    /** The join of that key found the match full. */
    void refused(long session);

    /** The next event; the writer is good until the one after it. */
    void event(FrameWriter frame);

    /** The next event is a line that a piece says. */
    default void said(int speaker, FrameWriter frame) {
      event(frame);
    }

    /** The player is told the event at hand. */
    void tell(int player);

    /** The first {@code count} of these players are told the event at hand. */
    default void tell(int[] players, int count) {
      for (int i = 0; i < count; i++) {
        tell(players[i]);
      }
    }

    /** The player is gone and is told nothing more. */
    void left(int player);
  }

  private final World world;
  private final PieceView view = new PieceView();
  private final Receiver receiver;

  // The event at hand, read by the writers below: they are made once and allocate nothing.
  private int piece;
  private int time;
  private int happening;
  private int argument;
  private long fields;
  private String text = "";

  private final FrameWriter movedFrame =
      (format, out) -> format.encodeMoved(out, piece, view.x(), view.y(), time);
  private final FrameWriter changedFrame =
      (format, out) -> format.encodeChanged(out, piece, fields, view);
  private final FrameWriter happenedFrame =
      (format, out) -> format.encodeHappened(out, piece, happening, argument);
  private final FrameWriter chatFrame = (format, out) -> format.encodeChat(out, piece, text);
  private final FrameWriter removedFrame = (format, out) -> format.encodeRemoved(out, piece);
  private final FrameWriter addedFrame = (format, out) -> format.encodeAdded(out, view);
  private final FrameWriter roundTripFrame =
      (format, out) -> format.encodeRoundTrip(out, piece, time);
  private final FrameWriter resetFrame =
      (format, out) -> {
        boolean _ = format.encodeViewReset(out);
      };

  /** Of a world, for a receiver that is told of each event while it happens. */
  public PlayerStreams(World world, Receiver receiver) {
    this.world = world;
    this.receiver = receiver;
  }

  /** The entity of the event at hand. */
  private final class PieceView implements EntityView {

    @Override
    public int id() {
      return piece;
    }

    @Override
    public int kind() {
      return world.kind(piece);
    }

    @Override
    public boolean npc() {
      return world.isNpc(piece);
    }

    @Override
    public int x() {
      return world.x(piece);
    }

    @Override
    public int y() {
      return world.y(piece);
    }

    @Override
    public int field(int index) {
      return (int) world.get(piece, index);
    }

    @Override
    public String name() {
      return world.name(piece);
    }
  }

  @Override
  public void joined(long session, int player) {
    receiver.joined(session, player);
  }

  @Override
  public void refused(long session) {
    receiver.refused(session);
  }

  @Override
  public void appeared(int viewer, int appearing) {
    receiver.event(added(appearing));
    receiver.tell(viewer);
  }

  @Override
  public void vanished(int viewer, int vanishing) {
    piece = vanishing;
    receiver.event(removedFrame);
    receiver.tell(viewer);
  }

  @Override
  public void appearedTo(int[] viewers, int count, int appearing) {
    if (count > 0) {
      tellAll(added(appearing), viewers, count);
    }
  }

  @Override
  public void vanishedFrom(int[] viewers, int count, int vanishing) {
    if (count > 0) {
      piece = vanishing;
      tellAll(removedFrame, viewers, count);
    }
  }

  @Override
  public void moved(int moving, int moveTime, int[] viewers, int count) {
    tellAll(moved(moving, moveTime), viewers, count);
  }

  @Override
  public void changed(int changing, long changed, int[] viewers, int count) {
    tellAll(changed(changing, changed), viewers, count);
  }

  @Override
  public void happened(int event, int entity, int carried, int[] viewers, int count) {
    piece = entity;
    happening = event;
    argument = carried;
    tellAll(happenedFrame, viewers, count);
  }

  @Override
  public void said(int speaker, String line, int[] viewers, int count) {
    receiver.said(speaker, chat(speaker, line));
    receiver.tell(viewers, count);
  }

  @Override
  public void left(int player) {
    receiver.left(player);
  }

  private void tellAll(FrameWriter frame, int[] viewers, int count) {
    receiver.event(frame);
    receiver.tell(viewers, count);
  }

  // ---- events that no step makes: for sessions that are told a whole view

  FrameWriter added(int appearing) {
    piece = appearing;
    return addedFrame;
  }

  FrameWriter moved(int moving, int moveTime) {
    piece = moving;
    time = moveTime;
    return movedFrame;
  }

  FrameWriter changed(int changing, long changed) {
    piece = changing;
    fields = changed;
    return changedFrame;
  }

  FrameWriter chat(int speaker, String line) {
    piece = speaker;
    text = line;
    return chatFrame;
  }

  FrameWriter roundTrip(int player, int millis) {
    piece = player;
    time = millis;
    return roundTripFrame;
  }

  FrameWriter viewReset() {
    return resetFrame;
  }
}
