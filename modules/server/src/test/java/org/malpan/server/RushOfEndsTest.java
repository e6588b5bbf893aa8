package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;

/** More ends between two ticks than there can be sessions: no piece may stay behind. */
class RushOfEndsTest {

  private static final int PLAYERS = 10;
  private static final int SESSIONS = 20;

  /** More turns than a gate for so many sessions has places for. */
  private static final int RUSH = 4 * SESSIONS + 1024 + 100;

  private static final SessionLimits LIMITS =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          60,
          120,
          ChatLimits.DEFAULT,
          AddressLimits.DEFAULT,
          SESSIONS,
          100_000,
          64,
          64 * 1024,
          10_000);

  private final TestMatch match = new TestMatch(LIMITS, PLAYERS, ReportListener.NONE);

  @Test
  void playersLeaveThoughManyThatNeverLoggedInEndBeforeThem() {
    for (int round = 0; round < 3; round++) {
      List<TestPeer> players = match.connect("p" + round + "-", PLAYERS);
      match.deliver();
      match.tick();
      assertEquals(PLAYERS, match.players());
      List<TestPeer> strangers = match.connect("", RUSH);
      match.deliver();

      strangers.forEach(match.transport::reset);
      players.forEach(match.transport::reset);
      match.deliver();
      match.ticks(2);

      assertEquals(0, match.players());
      assertEquals(List.of(), match.transport.failures());
    }
    assertEquals(0, match.match.status(0).strayPieces());
  }

  @Test
  void loginsBeyondTheGatesPlacesAreToldAndTakeNoneAway() {
    List<TestPeer> players = match.connect("p", PLAYERS - 1);
    match.deliver();
    match.tick();
    List<TestPeer> rush = new ArrayList<>();
    for (int i = 0; i < RUSH; i++) {
      TestPeer peer = match.connect("r" + i);
      rush.add(peer);
      match.deliver();
      if (!peer.isClosed) {
        match.transport.reset(peer);
        match.deliver();
      }
    }
    assertEquals(Optional.of(DisconnectReason.SERVER_FULL), rush.getLast().told());

    players.forEach(match.transport::reset);
    match.deliver();
    match.ticks(20);

    assertEquals(0, match.players());
    assertEquals(List.of(), match.transport.failures());
    assertTrue(match.loggedIn("late").isPlaying());
  }

  @Test
  void playersThatAreGoneBeforeTheirTickTakeNoPlaces() {
    List<TestPeer> gone = match.connect("g", PLAYERS);
    match.deliver();
    gone.forEach(match.transport::reset);
    match.deliver();
    List<TestPeer> players = match.connect("p", PLAYERS);
    match.deliver();
    match.tick();

    assertEquals(PLAYERS, players.stream().filter(TestPeer::isPlaying).count());
    assertEquals(PLAYERS, match.players());
  }

  @Test
  void aPieceWhoseLinkNeverEndsLeavesAllTheSame() {
    TestPeer peer = match.loggedIn("Hanna");
    peer.send(new ClientPacket.Leave());
    match.transport.flush();
    boolean _ = match.transport.deliver();
    // From now on the network stands still: the link's last word never comes.
    for (int i = 0; i < 90; i++) {
      tickWithoutNetwork();
    }
    assertEquals(1, match.players());
    for (int i = 0; i < 40; i++) {
      tickWithoutNetwork();
    }

    assertEquals(0, match.players());
    assertEquals(1, match.match.status(0).strayPieces());
    match.deliver();
    match.tick();
    assertTrue(match.loggedIn("Hanna").isPlaying());
  }

  private void tickWithoutNetwork() {
    match.clock.advance(TestMatch.TICK);
    match.match.tick(1);
  }
}
