package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.testkit.Await;
import org.malpan.transport.IoModels;

/** Players log in beside one address that opens connections without end, on every I/O model. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "others have one loopback address")
class AddressLimitIT {

  private static final String STRANGER = "127.0.0.2";

  static Stream<String> models() {
    return IoModels.all().stream().map(model -> model.info().name());
  }

  private static GameServer server(String ioModel) throws Exception {
    Settings settings =
        new Settings()
            .set(Setting.PORT, "0")
            .set(Setting.IO_MODEL, ioModel)
            .set(Setting.TICK_RATE, "100")
            .set(Setting.LIMIT_LOOPBACK, "true");
    return GameServer.start(ServerConfig.of(settings), List.of());
  }

  private static Socket connect(InetSocketAddress server) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(STRANGER), 0));
    socket.connect(server);
    return socket;
  }

  private static void logInAndLeave(InetSocketAddress server, String name) throws IOException {
    try (TestClient client = TestClient.loggedIn(server, name)) {
      client.send(new ClientPacket.Leave());
      ServerPacket.Closing last =
          (ServerPacket.Closing) client.await(ServerPacket.Closing.class::isInstance);
      assertEquals(DisconnectReason.LEFT, last.reason());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void playersLogInBesideConnectionsThatLinger(String ioModel) throws Exception {
    List<Socket> lingering = new ArrayList<>();
    try (GameServer server = server(ioModel)) {
      try {
        for (int i = 0; i < 300; i++) {
          lingering.add(connect(server.address()));
        }
        for (int i = 0; i < 10; i++) {
          logInAndLeave(server.address(), "p" + i);
        }
        Await.until("refused ones count for nothing", () -> server.status().sessions() <= 100);
      } finally {
        for (Socket socket : lingering) {
          socket.close();
        }
      }
      Await.until("all are gone", () -> server.status().sessions() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void playersLogInBesideAFloodOfConnections(String ioModel) throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    AtomicInteger opened = new AtomicInteger();
    try (GameServer server = server(ioModel)) {
      Thread flood =
          Thread.ofPlatform()
              .start(() -> {
                while (!isOver.get() && opened.get() < 5_000) {
                  try (Socket _ = connect(server.address())) {
                    opened.incrementAndGet();
                  } catch (IOException e) {
                    // The flood's own trouble.
                  }
                }
              });
      try {
        Await.until("the flood has begun", () -> opened.get() > 300);
        for (int i = 0; i < 10; i++) {
          logInAndLeave(server.address(), "p" + i);
        }
      } finally {
        isOver.set(true);
        flood.join();
      }
      assertTrue(opened.get() > 300);
      Await.until("all are gone", () -> server.status().sessions() == 0);
    }
  }
}
