package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.board.PieceKind;
import org.malpan.testkit.Await;
import org.malpan.transport.IoModels;

/** Players whose connections are reset leave no pieces behind. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ResetPlayersIT {

  private static final int ROUNDS = 8;
  private static final int PLAYERS = 30;
  private static final long STOP_SECONDS = 4;

  static Stream<String> models() {
    return IoModels.all().stream().map(model -> model.info().name());
  }

  @ParameterizedTest
  @MethodSource("models")
  void noPieceOfAPlayerStaysThatWasResetAfterItsLogin(String ioModel) throws Exception {
    Settings settings =
        new Settings()
            .set(Setting.PORT, "0")
            .set(Setting.IO_MODEL, ioModel)
            .set(Setting.PLAYERS, "100")
            .set(Setting.TICK_RATE, "100")
            .set(Setting.BOARD, "32x32");
    GameServer server = GameServer.start(ServerConfig.of(settings), List.of());
    try (server) {
      for (int round = 0; round < ROUNDS; round++) {
        resetAll(server, round);
      }
      Await.until("no sessions", () -> server.status().sessions() == 0);
      Await.until("no players", () -> server.status().players() == 0);
      long began = System.nanoTime();
      server.close();
      assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(STOP_SECONDS));
    }
  }

  /** Some are reset before the answer to their login, some in the midst of it. */
  private static void resetAll(GameServer server, int round) throws IOException {
    List<TestClient> clients = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i++) {
      TestClient client = new TestClient(server.address());
      client.sendPreamble();
      client.send(TestBoard.login("p" + round + "x" + i, PieceKind.ROOK));
      clients.add(client);
    }
    for (int i = 0; i < clients.size(); i += 2) {
      int _ = clients.get(i).socket().getInputStream().read();
    }
    for (TestClient client : clients) {
      client.socket().setSoLinger(true, 0);
      client.close();
    }
  }
}
