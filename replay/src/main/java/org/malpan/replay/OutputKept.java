package org.malpan.replay;

/** What a recording keeps of what the players were told. */
public enum OutputKept {
  /** Nothing. */
  NONE,
  /** Running hashes: of all players each tick, of each player each second. */
  HASHES,
  /** The hashes, and each frame with those it went to. */
  FRAMES
}
