package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ModerationTest {

  private final Moderation moderation = new Moderation(0);
  private long now;
  private long inputs;

  private long rounds(int count, long apartNanos, int inputsEach) {
    long gather = -1;
    for (int i = 0; i < count; i++) {
      now += apartNanos;
      inputs += inputsEach;
      gather = moderation.nanos(now, inputs);
    }
    return gather;
  }

  @Test
  void servesSlowInputsAtOnce() {
    assertEquals(0, rounds(1000, 250_000, 1));
  }

  @Test
  void letsInputsGatherThatComeFastOneByOne() {
    assertEquals(Moderation.GATHER_NANOS, rounds(128, 100_000, 1));
  }

  @Test
  void goesOnWhileTheyComeAsFastThoughRoundsAreFewer() {
    rounds(128, 100_000, 1);
    assertEquals(Moderation.GATHER_NANOS, rounds(128, 500_000, 5));
  }

  @Test
  void endsWhenTheyComeSlower() {
    rounds(128, 100_000, 1);
    assertEquals(0, rounds(128, 500_000, 2));
  }

  @Test
  void leavesFullRoundsAlone() {
    assertEquals(0, rounds(128, 1_000_000, 20));
  }

  @Test
  void emptyRoundsAreNoInputs() {
    assertEquals(0, rounds(1000, 100, 0));
  }
}
