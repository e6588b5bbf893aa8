package org.malpan.desktop.end;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.client.FeedEnd;
import org.malpan.desktop.LaidOut;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.text.EndPhrase;
import org.malpan.protocol.DisconnectReason;

class DisconnectedPageTest {

  @ParameterizedTest
  @ValueSource(ints = {320, 480, 1024, 1920})
  void theReasonIsToBeReadInWindowsOfAnyWidth(int width) {
    DisconnectedPage page = new DisconnectedPage(() -> {}, () -> {}, EndPhrase.END_BACK);
    page.ended(new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), ""));
    LaidOut.in(page, width, 600);

    Note reason = LaidOut.find(page, Note.class, _ -> true).orElseThrow();

    assertEquals(EndPhrase.ENDED_SERVER_STOPPING.text(), reason.getText());
    assertTrue(reason.getWidth() >= 250, "width " + reason.getWidth());
    assertTrue(reason.getHeight() > 10, "height " + reason.getHeight());
  }
}
