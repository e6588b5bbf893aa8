package org.malpan.launcher;

import org.malpan.world.WorldEvents;

/** For worlds whose events nobody needs. */
public final class Unheard implements WorldEvents {

  @Override
  public void joined(long session, int player) {}

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

  @Override
  public void happened(int event, int piece, int attacker, int[] viewers, int count) {}

  @Override
  public void said(int piece, String text, int[] viewers, int count) {}

  @Override
  public void left(int player) {}
}
