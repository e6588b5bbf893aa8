package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InboxTest {

  private static final int PLAYER = 7;

  /** Writes down what it is given. */
  private static final class Heard implements CommandSink {
    private final List<String> commands = new ArrayList<>();

    @Override
    public void command(int player, long word, int time) {
      commands.add("%d commands %d at %d".formatted(player, word, time));
    }

    @Override
    public void chat(int player, String text) {
      commands.add("%d says %s".formatted(player, text));
    }
  }

  private static String offerAny(Inbox inbox, Random random) {
    if (random.nextInt(3) == 0) {
      String text = "text " + random.nextInt();
      assertTrue(inbox.offerChat(text, 0));
      return "%d says %s".formatted(PLAYER, text);
    }
    // Every word is a command: none may be taken for a line of chat.
    long word = random.nextBoolean() ? random.nextLong() : 0;
    int time = random.nextInt();
    assertTrue(inbox.offerCommand(word, time, 0));
    return "%d commands %d at %d".formatted(PLAYER, word, time);
  }

  @Test
  void whatCameIsHandedOverInOrderHoweverMuchItWas() {
    Random random = new Random(1);
    Inbox inbox = new Inbox(40);
    for (int round = 0; round < 2000; round++) {
      List<String> offered = new ArrayList<>();
      for (int i = random.nextInt(41); i > 0; i--) {
        offered.add(offerAny(inbox, random));
      }
      Heard heard = new Heard();
      inbox.drain(PLAYER, heard);

      assertEquals(offered, heard.commands);
    }
  }

  @Test
  void oneMoreThanItsLimitIsRefusedUntilItIsDrained() {
    Inbox inbox = new Inbox(3);
    for (int i = 0; i < 3; i++) {
      assertTrue(inbox.offerCommand(1, 0, 0));
    }
    assertFalse(inbox.offerChat("too much", 0));
    inbox.drain(PLAYER, new Heard());
    assertTrue(inbox.offerChat("again", 0));
  }

  @Test
  void itIsAnnouncedOnceUntilItIsDrained() {
    Inbox inbox = new Inbox(3);
    assertTrue(inbox.announce());
    assertFalse(inbox.announce());
    inbox.drain(PLAYER, new Heard());
    assertTrue(inbox.announce());
  }

  /** A place whose text had gone alone would be handed over as a command. */
  @Test
  void aSinkThatFailsIsGivenTheSameAgain() {
    Inbox inbox = new Inbox(3);
    assertTrue(inbox.offerChat("said", 0));
    assertTrue(inbox.offerCommand(1, 5, 0));
    CommandSink failing = mock(CommandSink.class);
    doThrow(new IllegalStateException()).when(failing).command(PLAYER, 1, 5);
    assertThrows(IllegalStateException.class, () -> inbox.drain(PLAYER, failing));
    Heard heard = new Heard();
    inbox.drain(PLAYER, heard);

    assertEquals(List.of("7 says said", "7 commands 1 at 5"), heard.commands);
  }
}
