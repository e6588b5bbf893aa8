package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;
import org.mockito.Mockito;

/** A server whose process was stopped for 20 s: no limit that measures a peer counts that time. */
class SleptServerTest {

  private static final Duration SLEEP = Duration.ofSeconds(20);
  private static final int PACKETS_PER_SECOND = 60;

  private static final SessionLimits LIMITS =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          PACKETS_PER_SECOND,
          120,
          new ChatLimits(1, 5),
          AddressLimits.DEFAULT,
          20,
          20,
          64,
          64 * 1024,
          10_000);

  private final TestMatch match = new TestMatch(LIMITS, 10, ReportListener.NONE);

  private void sleep() {
    match.clock.advance(SLEEP);
  }

  @Test
  void aPeerThatOnlyAnswersHeartbeatsStays() {
    TestPeer peer = match.loggedIn("Hanna");
    match.ticks(30);
    sleep();
    match.ticks(10);
    assertEquals(Optional.empty(), peer.told());
    // Silence of its own is still too long.
    match.ticks(150);
    assertEquals(Optional.of(DisconnectReason.IDLE_TIMEOUT), peer.told());
  }

  @Test
  void aLoginMayComeBehindIt() {
    TestPeer peer = match.connect("");
    match.deliver();
    match.ticks(20);
    sleep();
    match.ticks(10);
    assertEquals(Optional.empty(), peer.told());
    match.ticks(30);
    assertEquals(Optional.of(DisconnectReason.LOGIN_TIMEOUT), peer.told());
  }

  @Test
  void aLinkThatTookNothingMeanwhileStays() {
    TestPeer reader = match.loggedIn("reader");
    TestPeer mover = match.loggedIn("mover");
    match.transport.hold(reader, true);
    stepsFor(mover, reader, 80);
    assertTrue(match.transport.unread(reader) > 4096);
    sleep();
    stepsFor(mover, reader, 5);
    match.transport.hold(reader, false);
    match.deliver();
    assertEquals(Optional.empty(), reader.told());
    match.transport.hold(reader, true);
    for (int i = 0; i < 250 && match.transport.isIntact(reader); i++) {
      stepsFor(mover, reader, 1);
    }
    match.transport.hold(reader, false);
    match.deliver();
    assertEquals(Optional.of(DisconnectReason.SLOW_CONSUMER), reader.told());
  }

  /** Enough is said for the reader's link to be busy. */
  private void stepsFor(TestPeer mover, TestPeer reader, int ticks) {
    for (int i = 0; i < ticks; i++) {
      for (int step = 0; step < 5; step++) {
        boolean isEven = match.world.tick() % 2 == 0;
        mover.send(
            new ClientPacket.Command(
                BoardCommands.move(isEven ? Direction.LEFT : Direction.RIGHT), i));
      }
      mover.send(new ClientPacket.HeartbeatAck(0));
      reader.send(new ClientPacket.HeartbeatAck(0));
      match.deliver();
      match.tick();
    }
  }

  @Test
  void whatWaitedInTheKernelIsNoBurst() {
    TestPeer peer = match.loggedIn("Hanna");
    match.ticks(10);
    int waited = (int) SLEEP.toSeconds() * PACKETS_PER_SECOND;
    for (int i = 0; i < waited; i++) {
      peer.send(new ClientPacket.Command(BoardCommands.move(Direction.LEFT), i));
    }
    sleep();
    match.deliver();
    match.ticks(2);
    assertEquals(Optional.empty(), peer.told());
  }

  @Test
  void whatWaitedIsForgivenOnce() {
    TestPeer peer = match.loggedIn("Hanna");
    match.ticks(10);
    int waited = (int) SLEEP.toSeconds() * PACKETS_PER_SECOND;
    sleep();
    match.deliver();
    match.ticks(2);
    for (int i = 0; i < 2 * waited; i++) {
      peer.send(new ClientPacket.Ping(i));
    }
    match.deliver();
    assertEquals(Optional.of(DisconnectReason.RATE_LIMIT), peer.told());
  }

  @Test
  void aBurstWithoutASleepIsOne() {
    TestPeer peer = match.loggedIn("Hanna");
    match.ticks(100);
    for (int i = 0; i < 65; i++) {
      peer.send(new ClientPacket.Command(BoardCommands.move(Direction.LEFT), i));
    }
    match.deliver();
    assertEquals(Optional.of(DisconnectReason.INBOX_FULL), peer.told());
  }

  @Test
  void theMinuteToComeBackIsNotShortened() {
    World world = new World(new BoardGame(), new WorldConfig(BoardSize.CHESS, 0, 4, 0, 1, 10));
    TickInputs inputs = new TickInputs();
    inputs.join(1, "ann", PieceKind.PAWN.code());
    world.apply(inputs, 0, Mockito.mock(WorldEvents.class));
    TestMatch resumed = new TestMatch(LIMITS, world, ReportListener.NONE);
    resumed.ticks(100);
    resumed.clock.advance(Duration.ofMinutes(5));
    // A server that catches up does many ticks at once.
    resumed.match.tick(600);
    assertEquals(1, resumed.players());
    assertTrue(resumed.loggedIn("ann").isPlaying());
    assertEquals(1, resumed.players());
  }
}
