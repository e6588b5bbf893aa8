package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.malpan.board.Direction;

class InboxTest {

  private static final int PLAYER = 7;

  /** Writes down what it is given. */
  private static final class Heard implements CommandSink {
    private final List<String> commands = new ArrayList<>();

    @Override
    public void move(int player, Direction direction, int time) {
      commands.add("%d moves %s at %d".formatted(player, direction, time));
    }

    @Override
    public void attack(int player) {
      commands.add("%d attacks".formatted(player));
    }

    @Override
    public void chat(int player, String text) {
      commands.add("%d says %s".formatted(player, text));
    }
  }

  private static String offerAny(Inbox inbox, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> {
        Direction direction = Direction.values()[random.nextInt(4)];
        int time = random.nextInt();
        assertTrue(inbox.offerMove(direction, time, 0));
        yield "%d moves %s at %d".formatted(PLAYER, direction, time);
      }
      case 1 -> {
        assertTrue(inbox.offerAttack(0));
        yield "%d attacks".formatted(PLAYER);
      }
      default -> {
        String text = "text " + random.nextInt();
        assertTrue(inbox.offerChat(text, 0));
        yield "%d says %s".formatted(PLAYER, text);
      }
    };
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
      assertTrue(inbox.offerAttack(0));
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
}
