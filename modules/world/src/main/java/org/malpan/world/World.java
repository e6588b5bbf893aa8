package org.malpan.world;

/** The match's state. */
public final class World {
  /** A new world. */
  public World(WorldConfig config) {}

  /** Carries out one tick. */
  public void step(TickInputs inputs, WorldEvents events) {}
}
