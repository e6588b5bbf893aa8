package org.malpan.world;

/** Hears all events and keeps none: for a world whose state alone counts. */
public enum NoEvents implements WorldEvents {
  /** The one that is needed. */
  INSTANCE;

  @Override
  public void joined(long session, int player) {}

  @Override
  public void refused(long session) {}

  @Override
  public void appeared(int viewer, int entity) {}

  @Override
  public void vanished(int viewer, int entity) {}

  @Override
  public void moved(int entity, int time, int[] viewers, int count) {}

  @Override
  public void changed(int entity, long fields, int[] viewers, int count) {}

  @Override
  public void happened(int event, int entity, int argument, int[] viewers, int count) {}

  @Override
  public void said(int player, String text, int[] viewers, int count) {}

  @Override
  public void left(int player) {}
}
