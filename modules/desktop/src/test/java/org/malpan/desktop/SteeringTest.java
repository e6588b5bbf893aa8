package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.board.Direction;

class SteeringTest {

  private static final long MILLI = 1_000_000;

  private final Steering steering = new Steering();
  private final List<Direction> steps = new ArrayList<>();
  private long now;

  private void pass(int millis) {
    for (int i = 0; i < millis; i++) {
      steering.step(now).ifPresent(steps::add);
      now += MILLI;
    }
  }

  @Test
  void theFirstStepComesAtOnce() {
    steering.press(Direction.UP, now);

    assertEquals(Optional.of(Direction.UP), steering.step(now));
  }

  @Test
  void aShortTapIsExactlyOneStep() {
    steering.press(Direction.UP, now);
    pass(40);
    steering.release(Direction.UP, now);
    pass(2000);

    assertEquals(List.of(Direction.UP), steps);
  }

  @Test
  void aTapThatFallsIntoThePauseIsNotLost() {
    steering.press(Direction.UP, now);
    pass(50);
    steering.release(Direction.UP, now);
    steering.press(Direction.LEFT, now);
    steering.release(Direction.LEFT, now);
    pass(1000);

    assertEquals(List.of(Direction.UP, Direction.LEFT), steps);
  }

  @Test
  void aHeldKeyStepsAtASteadyPaceHoweverFastTheSystemRepeatsIt() {
    for (int i = 0; i < 100; i++) {
      steering.press(Direction.RIGHT, now);
      pass(10);
      steering.release(Direction.RIGHT, now);
    }
    pass(1000);

    long most = 1000 * MILLI / Steering.STEP_NANOS + 1;
    assertTrue(steps.size() >= 6 && steps.size() <= most, steps.size() + " steps in a second");
  }

  @Test
  void theKeyPressedLastLeadsAndTheOtherTakesOverAgain() {
    steering.press(Direction.UP, now);
    pass(10);
    steering.press(Direction.LEFT, now);
    pass(200);
    steering.release(Direction.LEFT, now);
    steps.clear();
    pass(200);

    assertTrue(!steps.isEmpty() && steps.stream().allMatch(Direction.UP::equals), steps::toString);
  }

  @Test
  void withoutTheKeyboardNothingIsHeld() {
    steering.press(Direction.UP, now);
    steering.releaseAll();
    pass(500);

    assertEquals(List.of(), steps);
  }
}
