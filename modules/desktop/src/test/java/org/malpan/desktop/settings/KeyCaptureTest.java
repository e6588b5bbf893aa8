package org.malpan.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.desktop.MatchAction;

class KeyCaptureTest {

  private final KeyCapture capture = new KeyCapture();

  @BeforeEach
  void attackWaits() {
    capture.begin(MatchAction.ATTACK);
  }

  @Test
  void aFreeKeyIsBoundBesideTheOthers() {
    var outcome = capture.pressed(KeyEvent.VK_X, KeyBindings.DEFAULT);

    KeyBindings keys = ((KeyCapture.Outcome.Bound) outcome).keys();
    assertEquals(List.of(KeyEvent.VK_SPACE, KeyEvent.VK_X), keys.of(MatchAction.ATTACK));
    assertEquals(Optional.empty(), capture.waiting());
  }

  @Test
  void aKeyOfAnotherActionIsAConflictThatThePlayerDecides() {
    var outcome = capture.pressed(KeyEvent.VK_Q, KeyBindings.DEFAULT);

    assertEquals(new KeyCapture.Outcome.Conflict(MatchAction.TURN_LEFT), outcome);
    assertTrue(capture.isContested());
    KeyBindings keys = capture.takeOver(KeyBindings.DEFAULT);
    assertEquals(Optional.of(MatchAction.ATTACK), keys.actionOf(KeyEvent.VK_Q));
    assertEquals(List.of(), keys.of(MatchAction.TURN_LEFT));
    assertFalse(capture.isContested());
  }

  @Test
  void theActionsOwnKeyChangesNothing() {
    assertEquals(
        new KeyCapture.Outcome.Bound(KeyBindings.DEFAULT),
        capture.pressed(KeyEvent.VK_SPACE, KeyBindings.DEFAULT));
  }

  @Test
  void shiftAloneIsNoKeyAndTheActionWaitsOn() {
    assertEquals(
        new KeyCapture.Outcome.Refused(false),
        capture.pressed(KeyEvent.VK_SHIFT, KeyBindings.DEFAULT));
    assertEquals(Optional.of(MatchAction.ATTACK), capture.waiting());
  }

  @Test
  void anActionTakesFourKeysAndNoMore() {
    KeyBindings full =
        KeyBindings.DEFAULT
            .with(MatchAction.ATTACK, KeyEvent.VK_X)
            .with(MatchAction.ATTACK, KeyEvent.VK_Y)
            .with(MatchAction.ATTACK, KeyEvent.VK_Z);

    assertEquals(new KeyCapture.Outcome.Refused(true), capture.pressed(KeyEvent.VK_V, full));
  }

  @Test
  void resettingTakesItsKeysBackFromOthers() {
    KeyBindings changed =
        KeyBindings.DEFAULT
            .with(MatchAction.ATTACK, KeyEvent.VK_Q)
            .with(MatchAction.TURN_LEFT, KeyEvent.VK_Z);

    KeyBindings reset = changed.reset(MatchAction.TURN_LEFT);

    assertEquals(MatchAction.TURN_LEFT.defaults(), reset.of(MatchAction.TURN_LEFT));
    assertEquals(List.of(KeyEvent.VK_SPACE), reset.of(MatchAction.ATTACK));
  }

  @Test
  void noKeyMeansTwoThings() {
    Map<MatchAction, List<Integer>> twice = new EnumMap<>(MatchAction.class);
    twice.put(MatchAction.ATTACK, List.of(KeyEvent.VK_X));
    twice.put(MatchAction.CHAT, List.of(KeyEvent.VK_X));

    assertThrows(IllegalArgumentException.class, () -> new KeyBindings(twice));
  }
}
