package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;

/** Players that say more than anybody reads, within all other limits. */
class ChatFloodTest {

  /** Four bytes a character: the longest line there is. */
  private static final String LONG = "\ud83c\udca1".repeat(200);

  private final List<String> reports = new ArrayList<>();
  private final TestMatch match = new TestMatch(limits(ChatLimits.DEFAULT), 100, this::report);

  private static SessionLimits limits(ChatLimits chat) {
    return new SessionLimits(
        5_000,
        5_000,
        15_000,
        60,
        120,
        chat,
        AddressLimits.DEFAULT,
        200,
        200,
        64,
        64 * 1024,
        10_000);
  }

  private String report(int player, String name, String why) {
    reports.add(name + ": " + why);
    return "noted";
  }

  @Test
  void aSpeakerOverItsRateIsToldAndStays() {
    TestPeer reader = match.loggedIn("reader");
    TestPeer speaker = match.loggedIn("speaker");
    for (int i = 0; i < 60; i++) {
      speaker.send(new ClientPacket.Chat("line " + i));
    }
    match.deliver();
    match.ticks(2);

    assertEquals(List.of("line 0", "line 1", "line 2", "line 3", "line 4"), reader.lines());
    // What was refused is no input of the match, and so in no recording.
    assertEquals(reader.lines(), match.recordedLines);
    assertEquals(1, speaker.lines().stream().filter(line -> line.startsWith("not sent")).count());
    assertEquals(Optional.empty(), speaker.told());
    match.ticks(10);
    speaker.send(new ClientPacket.Chat("later"));
    match.deliver();
    match.tick();
    assertEquals("later", reader.lines().getLast());
  }

  @Test
  void readersStayThoughNinetySpeakAtOnce() {
    List<TestPeer> readers = match.connect("r", 5);
    List<TestPeer> speakers = match.connect("s", 90);
    match.deliver();
    match.tick();
    for (TestPeer speaker : speakers) {
      for (int i = 0; i < 60; i++) {
        speaker.send(new ClientPacket.Chat(LONG));
      }
    }
    match.deliver();
    match.tick();
    for (TestPeer reader : readers) {
      assertEquals(Optional.empty(), reader.told());
      // A quarter of the outbox a second, and no more.
      assertEquals(20, reader.lines().size());
    }
    match.ticks(12);
    for (TestPeer reader : readers) {
      int heard = reader.lines().size() - 1;
      assertEquals(90 * 5 - heard + " lines left out", reader.lines().getLast());
    }
    for (TestPeer speaker : speakers) {
      assertEquals(Optional.empty(), speaker.told());
      // Their own lines are not left out.
      assertTrue(speaker.lines().size() >= 5);
    }
  }

  @Test
  void aReaderThatIsBusyWithChatStillSeesWhatHappens() {
    TestMatch loud = new TestMatch(limits(new ChatLimits(60, 60)), 10, this::report);
    TestPeer reader = loud.loggedIn("reader");
    List<TestPeer> speakers = loud.connect("s", 9);
    loud.deliver();
    loud.tick();
    loud.transport.hold(reader, true);
    for (int tick = 0; tick < 50; tick++) {
      for (TestPeer speaker : speakers) {
        for (int i = 0; i < 5; i++) {
          speaker.send(new ClientPacket.Chat(LONG));
        }
      }
      loud.deliver();
      loud.tick();
    }
    speakers.getFirst().send(new ClientPacket.Leave());
    loud.deliver();
    loud.tick();
    loud.transport.hold(reader, false);
    loud.ticks(15);

    assertEquals(Optional.empty(), reader.told());
    assertTrue(reader.received.stream().anyMatch(p -> p instanceof ServerPacket.PieceRemoved));
  }

  @Test
  void aPlayerReportsOnceInThirtySeconds() {
    TestPeer peer = match.loggedIn("Hanna");
    for (int i = 0; i < 4; i++) {
      peer.send(new ClientPacket.Chat("/report " + i));
    }
    match.deliver();
    match.ticks(2);
    assertEquals(List.of("Hanna: 0"), reports);
    assertEquals("noted", peer.lines().getFirst());
    assertEquals("not taken: one report in 30 s is allowed", peer.lines().getLast());
    for (int i = 0; i < 30; i++) {
      match.ticks(10);
      peer.send(new ClientPacket.Ping(i));
      match.deliver();
    }
    peer.send(new ClientPacket.Chat("/report again"));
    match.deliver();
    match.tick();
    assertEquals(List.of("Hanna: 0", "Hanna: again"), reports);
    assertEquals(List.of(), match.recordedLines);
  }
}
