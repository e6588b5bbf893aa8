package org.malpan.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;

class DiscoveryIT {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final List<String> notices = new ArrayList<>();

  /** A UDP port that is free at this moment. */
  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerAnswer answer(int port, String name) {
    return new ServerAnswer(port, 1, port, BoardSize.CHESS, 3, 10, "0.1.0", name);
  }

  private Responder responder(int port, String name, Optional<LanPlaces> lan) throws IOException {
    return Responder.start(
        new InetSocketAddress(LOOPBACK, port), lan, () -> answer(port, name), notices::add);
  }

  @Test
  void aServerAnswersWhoKnowsItsAddress() throws Exception {
    int port = freePort();
    try (Responder responder = responder(port, "here", Optional.empty())) {
      Heard heard = DirectQuestion.ask(new InetSocketAddress(LOOPBACK, port), PATIENCE);
      assertEquals(answer(port, "here"), heard.answer());
      assertEquals(port, heard.server().getPort());
      assertTrue(heard.roundTripMicros() > 0 && heard.roundTripMicros() < 2_000_000);
      assertEquals(List.of(), notices);
      assertEquals(1, responder.counts().answered());
    }
  }

  @Test
  void whereNoServerIsOneLineSaysSo() throws Exception {
    InetSocketAddress nobody = new InetSocketAddress(LOOPBACK, freePort());
    IOException none = assertThrows(IOException.class, () -> DirectQuestion.ask(nobody, PATIENCE));
    assertTrue(none.getMessage().startsWith("no server answers at "), none.getMessage());
  }

  @Test
  void whatIsNoServerOfOursIsCalledThat() throws Exception {
    try (DatagramSocket other = new DatagramSocket(0, LOOPBACK)) {
      Thread echo =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  DatagramPacket packet = new DatagramPacket(new byte[300], 300);
                  other.receive(packet);
                  other.send(packet);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      IOException foreign =
          assertThrows(
              IOException.class,
              () ->
                  DirectQuestion.ask(
                      new InetSocketAddress(LOOPBACK, other.getLocalPort()),
                      Duration.ofMillis(300)));
      assertTrue(foreign.getMessage().contains("no Malpan server"), foreign.getMessage());
      echo.join();
    }
  }

  @Test
  void allServersOfAMachineAreFoundAndOneThatDoesNotWantToIsNot() throws Exception {
    LanPlaces lan = LanPlaces.loopback(freePort());
    BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    try (Responder _ = responder(freePort(), "one", Optional.of(lan));
        Responder _ = responder(freePort(), "two", Optional.of(lan));
        Responder _ = responder(freePort(), "hidden", Optional.empty());
        LanSearch _ = LanSearch.start(lan, heard::add)) {
      Set<String> names = new HashSet<>();
      while (names.size() < 2) {
        Heard next = heard.poll(10, TimeUnit.SECONDS);
        assertTrue(next != null, () -> "only " + names + " " + notices);
        names.add(next.answer().name());
      }
      assertEquals(Set.of("one", "two"), names);
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void aServerIsHeardAgainAndNoMoreOnceTheSearchIsClosed() throws Exception {
    LanPlaces lan = LanPlaces.loopback(freePort());
    BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    try (Responder _ = responder(freePort(), "one", Optional.of(lan))) {
      LanSearch search = LanSearch.start(lan, heard::add);
      assertTrue(heard.poll(10, TimeUnit.SECONDS) != null);
      assertTrue(heard.poll(10, TimeUnit.SECONDS) != null);
      search.close();
      heard.clear();
      assertEquals(null, heard.poll(2500, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void junkIsCountedAndTheNextQuestionAnswered() throws Exception {
    int port = freePort();
    InetSocketAddress server = new InetSocketAddress(LOOPBACK, port);
    try (Responder responder = responder(port, "here", Optional.empty());
        DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      for (int length : new int[] {0, 1, 13, 255, 256, 257, 1400}) {
        socket.send(new DatagramPacket(new byte[length], length, server));
      }
      assertEquals("here", DirectQuestion.ask(server, PATIENCE).answer().name());
      assertEquals(7, responder.counts().malformed());
    }
  }

  @Test
  void aFloodGetsASecondsShareOfAnswers() throws Exception {
    int port = freePort();
    InetSocketAddress server = new InetSocketAddress(LOOPBACK, port);
    ByteBuffer question = DatagramFormat.encode(new Datagram.Question(1));
    try (Responder responder = responder(port, "here", Optional.empty());
        DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      socket.setSoTimeout(500);
      int answers = 0;
      try {
        for (int i = 0; i < 100; i++) {
          socket.send(new DatagramPacket(question.array(), DatagramFormat.BYTES, server));
        }
        for (; ; answers++) {
          DatagramPacket packet = new DatagramPacket(new byte[300], 300);
          socket.receive(packet);
          assertTrue(packet.getLength() <= DatagramFormat.BYTES);
        }
      } catch (SocketTimeoutException e) {
        // All that came have come; the flood may have been on both sides of a second's end.
        assertTrue(
            answers == AnswerBudget.A_SECOND_PER_SENDER
                || answers == 2 * AnswerBudget.A_SECOND_PER_SENDER,
            "answers " + answers);
      }
      assertEquals(100 - answers, responder.counts().limited());
    }
  }

  @Test
  void aPortThatIsTakenIsANotice() throws Exception {
    try (DatagramSocket taken = new DatagramSocket(0, LOOPBACK);
        Responder _ = responder(taken.getLocalPort(), "here", Optional.empty())) {
      assertEquals(1, notices.size());
      assertTrue(notices.getFirst().contains("UDP port " + taken.getLocalPort()));
    }
  }

  @Test
  void itsPortsAreFreeAndItsThreadEndedOnceItIsClosed() throws Exception {
    int port = freePort();
    LanPlaces lan = LanPlaces.loopback(freePort());
    Responder responder = responder(port, "here", Optional.of(lan));
    responder.close();
    responder.close();
    new DatagramSocket(port, LOOPBACK).close();
    new DatagramSocket(lan.port()).close();
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("malpan-discovery")));
  }
}
