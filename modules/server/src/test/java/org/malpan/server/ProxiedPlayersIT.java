package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.malpan.board.PieceKind;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.AddressRange;

/** Behind a proxy the limit of an address counts the address that the proxy names. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProxiedPlayersIT {

  private static final byte[] BEFORE = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a2111000c");
  private static final byte[] BEHIND = HexFormat.of().parseHex("c6336401d9030fa0");

  private static TestClient client(GameServer server, int... source) throws IOException {
    TestClient client = new TestClient(server.address());
    ByteBuffer header = ByteBuffer.allocate(28).put(BEFORE);
    for (int part : source) {
      header.put((byte) part);
    }
    client.socket().getOutputStream().write(header.put(BEHIND).array());
    client.sendPreamble();
    client.send(TestBoard.login("player", PieceKind.ROOK));
    return client;
  }

  @Test
  void theAddressOfTheHeaderIsCounted() throws Exception {
    ServerConfig config =
        ServerConfig.of(
            new Settings().set(Setting.PORT, "0").set(Setting.CONNECTIONS_PER_ADDRESS, "1"));
    ServerConfig.Endpoint plain = config.endpoints().getFirst();
    try (GameServer server =
            GameServer.start(
                config.listeningOn(
                    List.of(
                        new ServerConfig.Endpoint(
                            plain.address(),
                            plain.format(),
                            List.of(AddressRange.parse("127.0.0.0/8"))))),
                List.of());
        TestClient first = client(server, 203, 0, 113, 7)) {
      first.await(ServerPacket.Welcome.class::isInstance);
      try (TestClient second = client(server, 203, 0, 113, 7)) {
        ServerPacket last = second.await(ServerPacket.Closing.class::isInstance);
        assertEquals(
            DisconnectReason.ADDRESS_LIMIT,
            assertInstanceOf(ServerPacket.Closing.class, last).reason());
      }
      try (TestClient other = client(server, 203, 0, 113, 8)) {
        other.await(ServerPacket.Welcome.class::isInstance);
      }
    }
  }
}
