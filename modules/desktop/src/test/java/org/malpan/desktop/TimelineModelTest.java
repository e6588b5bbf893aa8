package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.malpan.client.MatchView;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.client.TimelineMark;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class TimelineModelTest {

  @Mock private Playback playback;

  private TimelineModel model;

  @BeforeEach
  void aMatchOfAMinute() {
    model = new TimelineModel(playback);
    at(900, false, 1, 0);
    lenient()
        .when(playback.players())
        .thenReturn(List.of(new PlaybackPlayer(0, "ann"), new PlaybackPlayer(3, "bob")));
  }

  private void at(long tick, boolean playing, double speed, int followed) {
    lenient()
        .when(playback.status())
        .thenReturn(new PlaybackStatus(tick, 0, 1800, 30, playing, speed, followed));
  }

  private boolean press(int key, int modifiers) {
    MatchView view = new MatchView(System::nanoTime);
    KeyEvent event =
        new KeyEvent(
            new JLabel(), KeyEvent.KEY_PRESSED, 0, modifiers, key, KeyEvent.CHAR_UNDEFINED);
    return new TimelineKeys(model).pressed(event, view.snapshot());
  }

  @Test
  void spacePlaysAndPauses() {
    press(KeyEvent.VK_SPACE, 0);
    verify(playback).play();
    at(900, true, 1, 0);
    press(KeyEvent.VK_SPACE, 0);
    verify(playback).pause();
  }

  @Test
  void arrowsStepATickAndWithShiftASecond() {
    press(KeyEvent.VK_RIGHT, 0);
    verify(playback).step(1);
    press(KeyEvent.VK_LEFT, 0);
    verify(playback).step(-1);
    press(KeyEvent.VK_RIGHT, KeyEvent.SHIFT_DOWN_MASK);
    verify(playback).seek(930);
  }

  @Test
  void bracketsSkipTenSecondsWithinTheRecording() {
    press(KeyEvent.VK_OPEN_BRACKET, 0);
    verify(playback).seek(600);
    press(KeyEvent.VK_CLOSE_BRACKET, 0);
    verify(playback).seek(1200);
    at(1700, false, 1, 0);
    press(KeyEvent.VK_CLOSE_BRACKET, 0);
    verify(playback).seek(1800);
    press(KeyEvent.VK_HOME, 0);
    verify(playback).seek(0);
  }

  @Test
  void speedsGoFromAnEighthToSixtyFourTimes() {
    press(KeyEvent.VK_UP, 0);
    verify(playback).speed(2);
    press(KeyEvent.VK_DOWN, 0);
    verify(playback).speed(0.5);
    at(0, true, Playback.FASTEST, 0);
    press(KeyEvent.VK_UP, 0);
    at(0, true, Playback.SLOWEST, 0);
    press(KeyEvent.VK_DOWN, 0);
    verify(playback, never()).speed(128);
    assertEquals("1/8×", TimelineModel.speedText(Playback.SLOWEST));
    assertEquals("64×", TimelineModel.speedText(Playback.FASTEST));
  }

  @Test
  void theNextPlayerIsFollowedAndAfterTheLastTheFirst() {
    press(KeyEvent.VK_F, 0);
    verify(playback).follow(3);
    at(900, false, 1, 3);
    assertEquals(Optional.of("bob"), model.followedName());
    press(KeyEvent.VK_F, 0);
    verify(playback).follow(0);
    when(playback.players()).thenReturn(List.of());
    press(KeyEvent.VK_F, 0);
    assertEquals(Optional.empty(), model.followedName());
  }

  @Test
  void flyingLeavesThePlayerAndStaysOnTheBoard() {
    press(KeyEvent.VK_D, 0);
    verify(playback).follow(-1);
    verify(playback).look(5, 4);
    at(900, false, 1, -1);
    press(KeyEvent.VK_W, 0);
    verify(playback).look(4, 3);
    verify(playback).follow(anyInt());
  }

  @Test
  void positionsAreTicksAndTime() {
    assertEquals("tick 900 of 1,800   ·   0:30.0 of 1:00.0", model.position());
    assertEquals(0.5, model.fraction(900));
    assertEquals(450, model.tickAt(0.25));
    assertEquals(1800, model.tickAt(7));
    assertEquals(0, model.tickAt(-1));
  }

  @Test
  void theNearestEventIsNamedAndKeyframesAreNone() {
    TimelineMark fall = new TimelineMark(905, TimelineMark.Kind.FALL, "ann", "bob");
    when(playback.marks())
        .thenReturn(
            List.of(
                new TimelineMark(880, TimelineMark.Kind.JOIN, "bob", ""),
                TimelineMark.keyframe(900),
                fall));
    assertEquals(Optional.of(fall), model.eventNear(0.5, 0.01));
    assertEquals(Optional.empty(), model.eventNear(0.9, 0.01));
    assertEquals("ann fell to bob", TimelineModel.told(fall));
  }

  @Test
  void otherKeysAreNotTheTimeLines() {
    assertEquals(false, press(KeyEvent.VK_Q, 0));
    assertEquals(false, press(KeyEvent.VK_T, 0));
  }
}
