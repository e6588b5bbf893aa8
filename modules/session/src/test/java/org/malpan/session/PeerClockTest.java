package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerClockTest {

  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private long real = 50 * SECOND;
  private final PeerClock clock = new PeerClock(() -> real);
  private final long start = clock.getAsLong();

  private long passed() {
    return clock.getAsLong() - start;
  }

  private void turnsFor(long nanos, long each) {
    for (long done = 0; done < nanos; done += each) {
      real += each;
      clock.turn();
    }
  }

  @Test
  void itGoesAsTheRealOneWhileTicksCome() {
    turnsFor(100 * SECOND, 33 * MILLI);
    assertEquals(real - 50 * SECOND, passed());
    real += 20 * MILLI;
    assertEquals(real - 50 * SECOND, passed());
    assertEquals(0, clock.sleptNanos(clock.getAsLong()));
  }

  @Test
  void oneTickASecondIsEnough() {
    turnsFor(100 * SECOND, SECOND);
    assertEquals(100 * SECOND, passed());
  }

  @Test
  void timeWithoutTurnsIsLeftOut() {
    turnsFor(10 * SECOND, 100 * MILLI);
    real += 20 * SECOND;
    // Threads that read the clock before the tick comes see the same time as behind it.
    assertEquals(10 * SECOND + PeerClock.LONGEST_TURN_NANOS, passed());
    clock.turn();
    assertEquals(10 * SECOND + PeerClock.LONGEST_TURN_NANOS, passed());
    turnsFor(10 * SECOND, 100 * MILLI);
    assertEquals(20 * SECOND + PeerClock.LONGEST_TURN_NANOS, passed());
  }

  @Test
  void whatComesBehindASleepMayHaveBeenSentInIt() {
    turnsFor(10 * SECOND, 100 * MILLI);
    real += 20 * SECOND;
    assertEquals(20 * SECOND, clock.sleptNanos(clock.getAsLong()));
    clock.turn();
    assertEquals(20 * SECOND, clock.sleptNanos(clock.getAsLong()));
    turnsFor(PeerClock.BACKLOG_NANOS - 100 * MILLI, 100 * MILLI);
    assertEquals(20 * SECOND, clock.sleptNanos(clock.getAsLong()));
    turnsFor(200 * MILLI, 100 * MILLI);
    assertEquals(0, clock.sleptNanos(clock.getAsLong()));
  }

  @Test
  void aNightsSleepForgivesAMinute() {
    turnsFor(SECOND, 100 * MILLI);
    real += 8 * 3600 * SECOND;
    assertEquals(60 * SECOND, clock.sleptNanos(clock.getAsLong()));
    clock.turn();
    assertEquals(60 * SECOND, clock.sleptNanos(clock.getAsLong()));
  }

  @Test
  void itNeverGoesBack() {
    Random random = new Random(7);
    long last = clock.getAsLong();
    for (int i = 0; i < 10_000; i++) {
      real += (long) (random.nextDouble() * (random.nextInt(50) == 0 ? 30 * SECOND : 40 * MILLI));
      if (random.nextInt(3) > 0) {
        clock.turn();
      }
      long now = clock.getAsLong();
      assertEquals(real, clock.realNanos(now));
      assertTrue(now - last >= 0, "went back by " + (last - now));
      last = now;
    }
  }
}
