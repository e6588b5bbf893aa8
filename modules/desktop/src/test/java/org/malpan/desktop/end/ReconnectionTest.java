package org.malpan.desktop.end;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.client.FeedEnd;
import org.malpan.desktop.text.Language;
import org.malpan.protocol.DisconnectReason;

class ReconnectionTest {

  private static final FeedEnd LOST =
      new FeedEnd(FeedEnd.Kind.LOST, Optional.empty(), List.of("play.example:4000"), "Lost.");

  private final Reconnection reconnection = new Reconnection();

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.use();
  }

  @Test
  void theWaitDoublesUpToHalfAMinute() {
    BackOff backOff = new BackOff();

    assertEquals(
        List.of(1, 2, 4, 8, 16, 30, 30),
        IntStream.range(0, 7).mapToObj(_ -> backOff.next()).toList());
  }

  @Test
  void itIsCountedDownToTheTry() {
    reconnection.ended(LOST);
    assertTrue(reconnection.second());
    reconnection.ended(LOST);

    assertEquals(2, reconnection.secondsLeft());
    assertFalse(reconnection.second());
    assertTrue(reconnection.second());
    assertFalse(reconnection.second(), "one try");
  }

  @Test
  void afterASuccessItBeginsAnew() {
    reconnection.ended(LOST);
    reconnection.ended(LOST);
    reconnection.succeeded();
    reconnection.ended(LOST);

    assertEquals(1, reconnection.secondsLeft());
  }

  @Test
  void thePlayerCanStopIt() {
    reconnection.ended(LOST);
    reconnection.cancel();

    assertFalse(reconnection.isAutomatic());
    assertFalse(reconnection.second());
  }

  @ParameterizedTest
  @EnumSource(
      value = DisconnectReason.class,
      names = {"TAKEN_OVER", "LOGIN_REFUSED", "LEFT", "UNSUPPORTED_VERSION"})
  void whereItIsPointlessItWaitsForThePlayer(DisconnectReason reason) {
    reconnection.ended(new FeedEnd(Optional.of(reason), "why"));

    assertFalse(reconnection.isAutomatic());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasWordsInEveryLanguage(DisconnectReason reason) {
    FeedEnd end =
        new FeedEnd(FeedEnd.Kind.TOLD, Optional.of(reason), List.of("back at noon"), "English.");
    String english = EndWords.of(end);
    Language.KOREAN.use();
    String korean = EndWords.of(end);

    assertFalse(english.equals(korean), korean);
    assertTrue(english.endsWith("(back at noon)") && korean.endsWith("(back at noon)"), korean);
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToEndHasWords(FeedEnd.Kind kind) {
    FeedEnd end = new FeedEnd(kind, Optional.empty(), List.of("play.example:4000", "9"), "So.");

    assertFalse(EndWords.of(end).isBlank());
    assertFalse(EndWords.of(end).contains("?:"), EndWords.of(end));
  }
}
