package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.client.DelaySample;

class DelayHistoryTest {

  private final DelayHistory history = new DelayHistory();

  private static DelaySample sample(long network) {
    return new DelaySample(network, 2000, 30_000);
  }

  @Test
  void onlyWhatIsNewIsAdded() {
    List<DelaySample> samples = new ArrayList<>(List.of(sample(1), sample(2)));
    assertTrue(history.add(samples, 16_000));
    assertFalse(history.add(samples, 16_000));
    samples.add(sample(3));

    assertTrue(history.add(samples, 20_000));

    assertEquals(
        List.of(
            new DelayHistory.Bar(16_000, sample(1)),
            new DelayHistory.Bar(16_000, sample(2)),
            new DelayHistory.Bar(20_000, sample(3))),
        history.bars());
  }

  @Test
  void twoMovesThatTookTheSameTimeAreTwo() {
    List<DelaySample> samples = new ArrayList<>(List.of(sample(5)));
    history.add(samples, 0);
    samples.add(sample(5));
    history.add(samples, 0);

    assertEquals(2, history.bars().size());
  }

  @Test
  void samplesThatTheViewHasForgottenInBetweenDoNotComeTwice() {
    List<DelaySample> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(sample(i));
      history.add(all.subList(Math.max(0, all.size() - 120), all.size()), 0);
    }

    assertEquals(DelayHistory.MOST_BARS, history.bars().size());
    assertEquals(499, history.bars().getLast().server().networkMicros());
    assertEquals(380, history.bars().getFirst().server().networkMicros());
  }

  @Test
  void thePartsOfABarAreItsWhole() {
    history.add(List.of(sample(700)), 16_000);

    DelayHistory.Bar bar = history.bars().getFirst();
    long sum = 0;
    for (DelayPart part : DelayPart.values()) {
      sum += part.microsOf(bar);
    }
    assertEquals(bar.totalMicros(), sum);
    assertEquals(48_700, sum);
  }

  @Test
  void theMedianIsThatOfThePart() {
    history.add(List.of(sample(10), sample(900), sample(30)), 16_000);

    assertEquals(30, history.median(DelayPart.NETWORK::microsOf));
    assertEquals(16_000, history.median(DelayPart.CLIENT::microsOf));
    assertEquals(48_900, history.longestMicros());
  }

  @Test
  void anotherMatchBeginsEmpty() {
    history.add(List.of(sample(10)), 16_000);
    history.clear();

    assertEquals(List.of(), history.bars());
    assertEquals(0, history.median(DelayPart.NETWORK::microsOf));
  }
}
