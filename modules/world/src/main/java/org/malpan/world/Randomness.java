package org.malpan.world;

/**
 * The world's only source of chance: SplitMix64 (Steele, Lea, Flood 2014). Ours because its whole
 * state, one number, must go into a snapshot.
 */
final class Randomness {

  private long state;

  Randomness(long state) {
    this.state = state;
  }

  long state() {
    return state;
  }

  /** A number in {@code 0..bound-1}. The bias of the remainder is below 2^-40 for our bounds. */
  int next(int bound) {
    state += 0x9e3779b97f4a7c15L;
    return (int) Long.remainderUnsigned(Hashing.mix(state), bound);
  }
}
