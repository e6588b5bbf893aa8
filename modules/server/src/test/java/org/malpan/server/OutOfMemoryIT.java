package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.transport.IoModels;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * A server whose memory is used up at one place or at all of them ends, and says that it failed.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OutOfMemoryIT {

  private static final List<String> OF_THE_END =
      List.of("close a port", "stop the transport", "observe the end");

  /** Throws in each of its calls, when it is told to. */
  private record Observer(Faults faults) implements TickObserver {

    @Override
    public void started(World world) {}

    @Override
    public void ticked(World world, TickInputs inputs) {
      faults.at("tick");
    }

    @Override
    public void failed(World world, long tick, TickInputs inputs, Throwable fault) {
      faults.at("observe the fault");
    }

    @Override
    public void stopped() {
      faults.at("observe the end");
    }
  }

  private static GameServer server(String ioModel, Faults faults, Faults others) throws Exception {
    ServerConfig config =
        ServerConfig.of(new Settings().set(Setting.PORT, "0").set(Setting.TICK_RATE, "100"));
    return GameServer.start(
        new ServerConfig(
            config.endpoints(),
            config.game(),
            config.world(),
            new FaultyModel(IoModels.named(ioModel).orElseThrow(), faults),
            config.limits(),
            config.pace(),
            config.tickThread(),
            config.flushRate(),
            config.catchUpTicks()),
        List.of(new Observer(faults), new Observer(others)));
  }

  private static void assertGone(InetSocketAddress address) {
    assertThrows(
        IOException.class, () -> new Socket(address.getAddress(), address.getPort()).close());
  }

  @ParameterizedTest
  @CsvSource({"select, tick", "completion-port, tick", "select, flush", "coroutine, flush"})
  void aTickThatFindsNoMemoryEndsTheServerThoughTheEndFindsNoneEither(String ioModel, String where)
      throws Exception {
    Faults faults = new Faults();
    Faults others = new Faults();
    OF_THE_END.forEach(faults::put);
    faults.put("observe the fault");
    try (GameServer server = server(ioModel, faults, others);
        TestClient client = TestClient.loggedIn(server.address(), "player")) {
      faults.put(where);
      assertFalse(server.awaitEnd());
      // It is told, or at least let go.
      client.awaitEnd();
      assertGone(server.address());
      assertTrue(others.isReached("observe the fault"));
      assertTrue(others.isReached("observe the end"));
    }
  }

  @ParameterizedTest
  @CsvSource({"select", "thread-per-socket"})
  void aStopThatFindsNoMemoryStopsAllTheSameAndHasFailed(String ioModel) throws Exception {
    for (String place : List.of("close a port", "stop the transport", "tick", "observe the end")) {
      Faults faults = new Faults();
      Faults others = new Faults();
      GameServer server = server(ioModel, faults, others);
      try (server) {
        faults.put(place);
        long began = System.nanoTime();
        server.close();
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), place);
        assertEquals(false, server.awaitEnd(), place);
        assertTrue(others.isReached("observe the end"), place);
        assertGone(server.address());
      }
    }
  }
}
