package org.malpan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;

class FeedEndsTest {

  private static final InetSocketAddress SERVER =
      InetSocketAddress.createUnresolved("play.example", 4000);

  @ParameterizedTest
  @EnumSource(DisconnectReason.class)
  void whatTheServerSaidGoesBeforeHowTheLinkClosed(DisconnectReason reason) {
    FeedEnd end =
        FeedEnds.of(
            SERVER,
            Optional.of(new ServerPacket.Closing(reason, "back at noon")),
            CloseReason.PEER_RESET,
            "");

    assertEquals(Optional.of(reason), end.reason());
    assertTrue(Character.isUpperCase(end.sentence().codePointAt(0)), end.sentence());
    assertTrue(end.sentence().endsWith(". (back at noon)"), end.sentence());
  }

  @ParameterizedTest
  @EnumSource(CloseReason.class)
  void everyWayToCloseHasItsSentence(CloseReason reason) {
    FeedEnd end = FeedEnds.of(SERVER, Optional.empty(), reason, "Broken pipe");

    assertEquals(Optional.empty(), end.reason());
    assertFalse(end.sentence().isBlank());
    assertFalse(end.sentence().contains(reason.name()), end.sentence());
  }

  @Test
  void aServerThatIsNotThereIsNamedWithItsPort() {
    FeedEnd end =
        FeedEnds.of(SERVER, Optional.empty(), CloseReason.CONNECT_FAILED, "Connection refused");

    assertTrue(end.sentence().contains("play.example:4000"), end.sentence());
  }
}
