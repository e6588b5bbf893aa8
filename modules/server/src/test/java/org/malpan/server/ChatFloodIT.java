package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.IoModels;

/** Many players say all that they may at once, and more: those that read stay, on every model. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChatFloodIT {

  private static final int SPEAKERS = 40;
  private static final int LINES = 8;

  /** Four bytes a character: the longest line there is. */
  private static final String LONG = "\ud83c\udca1".repeat(200);

  static Stream<String> models() {
    return IoModels.all().stream().map(model -> model.info().name());
  }

  @ParameterizedTest
  @MethodSource("models")
  void readersStay(String ioModel) throws Exception {
    Settings settings =
        new Settings()
            .set(Setting.PORT, "0")
            .set(Setting.IO_MODEL, ioModel)
            .set(Setting.PLAYERS, "100")
            .set(Setting.TICK_RATE, "100");
    List<TestClient> clients = new ArrayList<>();
    try (GameServer server = GameServer.start(ServerConfig.of(settings), List.of())) {
      try {
        for (int i = 0; i < SPEAKERS + 3; i++) {
          clients.add(TestClient.loggedIn(server.address(), "c" + i));
        }
        List<TestClient> speakers = clients.subList(3, clients.size());
        for (TestClient speaker : speakers) {
          for (int line = 0; line < LINES; line++) {
            speaker.send(new ClientPacket.Chat(LONG));
          }
        }
        for (TestClient client : clients) {
          ServerPacket last =
              client.await(p -> p instanceof ServerPacket.ChatHeard c && isCount(c.text()));
          assertEquals(client.id(), ((ServerPacket.ChatHeard) last).id());
          client.send(new ClientPacket.Ping(7));
          client.await(p -> p instanceof ServerPacket.Pong pong && pong.time() == 7);
        }
        // A line that was refused is told to its speaker.
        for (TestClient speaker : speakers) {
          assertTrue(
              speaker.received.stream()
                  .anyMatch(p ->
                      p instanceof ServerPacket.ChatHeard c && c.text().startsWith("not sent")));
        }
        assertEquals(clients.size(), server.status().players());
      } finally {
        for (TestClient client : clients) {
          client.close();
        }
      }
    }
  }

  private static boolean isCount(String line) {
    return line.endsWith(" lines left out");
  }
}
