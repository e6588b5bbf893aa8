package org.malpan.desktop.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.client.LobbyException;
import org.malpan.client.RecordingEntry;
import org.malpan.desktop.text.Language;

class LobbyWordsTest {

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.use();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void everyKindHasWordsOfItsOwnInKorean(LobbyException.Kind kind) {
    Language.KOREAN.use();

    String words =
        LobbyWords.of(new LobbyException(kind, List.of("A", "B", "C"), "in English", null));

    assertFalse(words.contains("English"), words);
    assertTrue(hasHangul(words), words);
  }

  @Test
  void whyARecordingCannotBeReadIsSaidInTheLanguageToo() {
    Language.KOREAN.use();

    String words =
        LobbyWords.of(new RecordingEntry.Broken(LobbyException.Kind.DAMAGED, "chunk at byte 70"));

    assertTrue(hasHangul(words) && !words.contains("chunk"), words);
  }

  private static boolean hasHangul(String words) {
    return words
        .codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL);
  }

  @Test
  void whatIsNamedIsInIt() {
    LobbyException taken =
        new LobbyException(LobbyException.Kind.PORT_TAKEN, List.of("4000"), "bind failed", null);

    assertEquals("another program listens on port 4000 already", LobbyWords.of(taken));
  }

  @Test
  void theSystemsReasonIsSaidInWordsOfTheLanguage() {
    Language.KOREAN.use();
    LobbyException full =
        LobbyException.because(
            LobbyException.Kind.NOT_SAVED, "", new IOException("No space left on device"));
    LobbyException forbidden =
        LobbyException.because(
            LobbyException.Kind.FOLDER,
            "no",
            new UncheckedIOException(new AccessDeniedException("/saved")),
            "/saved");

    assertEquals("마지막 몇 분을 저장할 수 없습니다: 디스크가 가득 찼습니다", LobbyWords.of(full));
    assertEquals("폴더 /saved을(를) 읽을 수 없습니다: /saved에 대한 권한이 없습니다", LobbyWords.of(forbidden));
  }

  @Test
  void whyAServerDoesNotAnswerIsSaidInWordsOfTheLanguage() {
    Language.KOREAN.use();
    IOException nobody = new IOException("no server answers", new PortUnreachableException());

    assertEquals(
        "응답이 없습니다: 그곳에 서버가 없습니다",
        LobbyWords.of(LobbyException.because(LobbyException.Kind.NO_ANSWER, "", nobody)));
    assertEquals(
        "응답이 없습니다: 제때 응답이 없습니다",
        LobbyWords.of(
            LobbyException.because(
                LobbyException.Kind.NO_ANSWER, "", new SocketTimeoutException("late"))));
  }

  @Test
  void aReasonNobodyKnowsIsSaidAsItCame() {
    LobbyException why =
        LobbyException.because(
            LobbyException.Kind.NOT_SAVED, "it fails", new IOException("gremlins"));

    assertEquals("it fails: gremlins", why.getMessage());
    assertEquals("the last minutes cannot be saved: gremlins", LobbyWords.of(why));
  }

  @Test
  void ofAnythingElseItsMessageIsSaid() {
    assertEquals("only this", LobbyWords.of(new LobbyException("only this", null)));
    assertEquals("disk full", LobbyWords.of(new IOException("disk full")));
    assertEquals("IllegalStateException", LobbyWords.of(new IllegalStateException()));
  }
}
