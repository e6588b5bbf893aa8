package org.malpan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;
import org.malpan.testkit.ManualClock;

/** The player's own moves against a server that answers late, otherwise, or not at all. */
class OwnMovesTest {

  private static final int OWN = 7;
  private static final BoardSize BOARD = new BoardSize(12, 12);

  private final ManualClock clock = new ManualClock();
  private final MatchView view = new MatchView(clock);
  private final Server server = new Server(4, 5);

  OwnMovesTest() {
    view.packet(BoardPackets.welcome(OWN, 30, BOARD, 0, PieceKind.ROOK, 4, 5, 90, 110, 2, 0));
  }

  /** The rules of the match, with moves on their way to it and answers on their way back. */
  private static final class Server {

    private final Deque<ClientPacket.Command> coming = new ArrayDeque<>();
    private final Deque<ServerPacket.PieceMoved> going = new ArrayDeque<>();
    private int x;
    private int y;

    Server(int x, int y) {
      this.x = x;
      this.y = y;
    }

    void apply() {
      ClientPacket.Command move = coming.remove();
      Direction direction = BoardCommands.direction(move.word());
      x = BOARD.clampX(x + direction.dx());
      y = BOARD.clampY(y + direction.dy());
      going.add(new ServerPacket.PieceMoved(OWN, x, y, move.time()));
    }

    void put(int toX, int toY) {
      x = toX;
      y = toY;
      going.add(new ServerPacket.PieceMoved(OWN, x, y, 0));
    }
  }

  private void step(Direction direction) {
    server.coming.add(view.step(direction));
    clock.advance(Duration.ofMillis(20));
  }

  private void answer() {
    view.packet(server.going.remove());
  }

  private void assertOwnAt(int x, int y) {
    PieceView own = view.snapshot().own().orElseThrow();
    assertEquals("%d, %d".formatted(x, y), "%d, %d".formatted(own.cellX(), own.cellY()));
  }

  @Test
  void aStepShowsBeforeTheServerHasHeardOfIt() {
    step(Direction.RIGHT);

    assertOwnAt(5, 5);
    clock.advance(Duration.ofMillis(50));
    assertTrue(view.snapshot().own().orElseThrow().x() > 4.2, "on its way");
  }

  @Test
  void anAnswerToAnEarlierStepDoesNotPullTheAvatarBack() {
    step(Direction.RIGHT);
    step(Direction.RIGHT);
    step(Direction.DOWN);

    server.apply();
    answer();

    assertOwnAt(6, 6);
  }

  @Test
  void whenAllIsAnsweredTheAvatarIsWhereTheServerSays() {
    step(Direction.RIGHT);
    step(Direction.UP);
    server.apply();
    server.apply();
    answer();
    answer();

    assertOwnAt(server.x, server.y);
    assertOwnAt(5, 4);
  }

  @Test
  void theEdgeOfTheBoardStopsThePredictionToo() {
    for (int i = 0; i < 20; i++) {
      step(Direction.LEFT);
    }

    assertOwnAt(0, 5);
  }

  @Test
  void aJumpByTheRulesWinsOverWhatWasOnItsWay() {
    step(Direction.RIGHT);
    server.put(10, 10);
    answer();

    assertOwnAt(10, 10);
  }

  @Test
  void aMoveThatTheServerDroppedIsUndoneByTheAnswerToTheNext() {
    step(Direction.RIGHT);
    step(Direction.DOWN);
    server.coming.removeFirst();
    server.apply();
    answer();

    assertOwnAt(4, 6);
  }

  @Test
  void aMoveThatIsNeverAnsweredIsUndoneAfterAWhile() {
    step(Direction.RIGHT);

    clock.advance(Duration.ofMillis(900));
    assertOwnAt(5, 5);
    clock.advance(Duration.ofMillis(200));
    assertOwnAt(4, 5);
  }

  @Test
  void aLateAnswerToAMoveThatWasGivenUpStillCounts() {
    step(Direction.RIGHT);
    clock.advance(Duration.ofSeconds(2));
    assertOwnAt(4, 5);

    server.apply();
    answer();

    assertOwnAt(5, 5);
  }

  @Test
  void onALinkThatStandsStillOnlySoManyMovesArePredicted() {
    for (int i = 0; i < 100; i++) {
      ClientPacket.Command _ = view.step(Direction.values()[i % 4]);
    }
    for (int i = 0; i < 12; i++) {
      ClientPacket.Command _ = view.step(Direction.RIGHT);
    }

    assertOwnAt(4, 5);
  }

  @Test
  void whateverTheOrderOfStepsAndAnswersTheyAgreeInTheEnd() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      for (int i = 0; i < 60; i++) {
        switch (random.nextInt(5)) {
          case 0, 1 -> step(Direction.values()[random.nextInt(4)]);
          case 2 -> {
            if (!server.coming.isEmpty()) {
              server.apply();
            }
          }
          case 3 -> {
            if (!server.going.isEmpty()) {
              answer();
            }
          }
          default -> {
            if (random.nextInt(10) == 0) {
              server.put(random.nextInt(12), random.nextInt(12));
            }
          }
        }
      }
      while (!server.coming.isEmpty()) {
        server.apply();
      }
      while (!server.going.isEmpty()) {
        answer();
      }
      PieceView own = view.snapshot().own().orElseThrow();
      assertEquals(
          "%d, %d".formatted(server.x, server.y),
          "%d, %d".formatted(own.cellX(), own.cellY()),
          "seed " + seed);
    }
  }

  @Test
  void theDelayOfAMoveIsSplitIntoNetworkQueueAndTick() {
    view.packet(new ServerPacket.Pong(clock.getAsLong() - 10_000_000, 1));
    step(Direction.RIGHT);
    clock.advance(Duration.ofMillis(40));
    server.apply();
    answer();

    DelaySample sample = view.snapshot().delays().getLast();
    assertEquals(10_000, sample.networkMicros());
    // A tick lasts 33,333 µs; the move took 60,000.
    assertEquals(33_333, sample.tickMicros());
    assertEquals(16_667, sample.queueMicros());
    assertEquals(60_000, sample.totalMicros());
  }
}
