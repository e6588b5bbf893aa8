package org.malpan.replay;

import java.util.Arrays;
import org.malpan.protocol.ServerPacket;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** Hears a tick for a viewer: what is said and who falls in view, and whether players changed. */
final class ViewerEvents implements WorldEvents {

  private final ViewerWindow window;
  private World world;
  private int followed = -1;
  private boolean playersChanged;

  ViewerEvents(ViewerWindow window) {
    this.window = window;
  }

  /** From now on for that viewer; below 0 is the free camera. */
  void of(World playing, int viewer) {
    world = playing;
    followed = viewer;
  }

  /** Whether players came or went since this was last asked. */
  boolean takePlayersChanged() {
    boolean changed = playersChanged;
    playersChanged = false;
    return changed;
  }

  private boolean sees(int piece, int[] viewers, int count) {
    return followed < 0
        ? window.isInWindow(world.x(piece), world.y(piece))
        : Arrays.stream(viewers, 0, count).anyMatch(viewer -> viewer == followed);
  }

  @Override
  public void joined(long session, int player) {
    playersChanged = true;
  }

  @Override
  public void left(int player) {
    playersChanged = true;
  }

  @Override
  public void happened(int event, int piece, int argument, int[] viewers, int count) {
    if (sees(piece, viewers, count)) {
      window.happens(new ServerPacket.Happened(piece, event, argument));
    }
  }

  @Override
  public void said(int piece, String text, int[] viewers, int count) {
    if (sees(piece, viewers, count)) {
      window.happens(new ServerPacket.ChatHeard(piece, text));
    }
  }

  @Override
  public void refused(long session) {}

  @Override
  public void appeared(int viewer, int piece) {}

  @Override
  public void vanished(int viewer, int piece) {}

  @Override
  public void moved(int piece, int time, int[] viewers, int count) {}

  @Override
  public void changed(int piece, long fields, int[] viewers, int count) {}
}
