package org.malpan.desktop.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.ReplaysPhrase;
import org.malpan.desktop.text.StartPhrase;

class ToastBarTest {

  private final ToastBar toasts = new ToastBar();

  @BeforeEach
  void speakEnglish() {
    Language.ENGLISH.use();
  }

  private void onEventThread(Runnable work) throws Exception {
    EventQueue.invokeAndWait(work);
  }

  private String said() {
    return toasts.isVisible() ? Descendants.of(toasts, JTextArea.class).getFirst().getText() : "";
  }

  private void press(Phrase phrase) {
    Descendants.of(toasts, JButton.class).stream()
        .filter(button -> button.isVisible() && phrase.text().equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .doClick(0);
  }

  @Test
  void whatIsSaidIsShownAndReadUntilItIsDismissed() throws Exception {
    onEventThread(() -> {
      assertFalse(toasts.isVisible());
      toasts.say("the settings were damaged");
      assertEquals("the settings were damaged", said());
      assertEquals(said(), toasts.getAccessibleContext().getAccessibleName());
      press(StartPhrase.TOAST_DISMISS);
      assertFalse(toasts.isVisible());
    });
  }

  @Test
  void theNextWaitsForItsTurnAndOfTooManyTheOldestThatWaitsIsDropped() throws Exception {
    onEventThread(() -> {
      List<String> heard = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        toasts.say("toast " + i);
      }
      while (toasts.isVisible()) {
        heard.add(said());
        press(StartPhrase.TOAST_DISMISS);
      }
      assertEquals(
          List.of("toast 0", "toast 3", "toast 4", "toast 5", "toast 6", "toast 7"), heard);
    });
  }

  @Test
  void undoIsDoneWhenItIsPressedOnly() throws Exception {
    onEventThread(() -> {
      Runnable undo = mock(Runnable.class);
      toasts.say("deleted", ReplaysPhrase.REPLAYS_UNDO, undo);
      press(StartPhrase.TOAST_DISMISS);
      verifyNoInteractions(undo);
      toasts.say("deleted", ReplaysPhrase.REPLAYS_UNDO, undo);
      toasts.say("next");
      press(ReplaysPhrase.REPLAYS_UNDO);
      verify(undo).run();
      assertEquals("next", said());
      assertTrue(
          Descendants.of(toasts, JButton.class).stream()
              .noneMatch(button ->
                  button.isVisible()
                      && button.getText().equals(ReplaysPhrase.REPLAYS_UNDO.text())));
    });
  }
}
