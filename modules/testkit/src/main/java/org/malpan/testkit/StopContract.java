package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.TransportConfig;

/** What a model owes when it begins and ends. */
interface StopContract extends BenchSource {

  @Test
  default void stopDeliversWhatIsHeldWithinItsGrace() throws Exception {
    try (Bench bench = bench(TransportConfig.DEFAULT.withOutboundBytes(16 << 20))) {
      Bench.Pair pair = bench.pair(4096);
      byte[] sent = StreamContract.pattern(21, 8 << 20);
      assertTrue(pair.probe().link().send(ByteBuffer.wrap(sent)));
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(() -> bench.transport().stop(Await.LONG));
      assertArrayEquals(sent, pair.peer().getInputStream().readAllBytes());
      pair.peer().close();
      assertTrue(stopped.get(Await.LONG.toSeconds(), TimeUnit.SECONDS));
      assertEquals(CloseReason.TRANSPORT_STOPPED, pair.probe().end().reason());
    }
  }

  @Test
  default void stopByForceWaitsForNobody() throws Exception {
    try (Bench bench = bench(TransportConfig.DEFAULT.withOutboundBytes(16 << 20))) {
      Bench.Pair idle = bench.pair();
      Bench.Pair deaf = bench.pair(4096);
      assertTrue(deaf.probe().link().send(ByteBuffer.allocate(8 << 20)));
      bench.transport().flush();
      assertFalse(bench.transport().stop(Duration.ZERO));
      assertTrue(idle.probe().isClosed());
      assertTrue(deaf.probe().isClosed());
      assertEquals(CloseReason.TRANSPORT_STOPPED, idle.probe().end().reason());
      assertEquals(CloseReason.TRANSPORT_STOPPED, deaf.probe().end().reason());
    }
  }

  @Test
  default void stopDuringAcceptLeavesNoLinkOpen() throws Exception {
    for (int round = 0; round < 5; round++) {
      try (Bench bench = bench()) {
        Thread connecting = Thread.ofPlatform().start(() -> connectUntilRefused(bench));
        LinkProbe _ = bench.accepted();
        boolean _ = bench.transport().stop(Duration.ZERO);
        connecting.join();
        for (LinkProbe probe : bench.probes()) {
          Await.until("a closed link", () -> !probe.isOpened() || probe.isClosed());
        }
        Await.until("no threads", () -> CrowdContract.threadCount() == 0);
      }
    }
  }

  private static void connectUntilRefused(Bench bench) {
    try {
      for (int i = 0; i < 2_000; i++) {
        bench.peer();
      }
    } catch (IOException e) {
      // Refused: it has stopped.
      assertFalse(e.toString().isEmpty());
    }
  }

  @Test
  default void stopInACallbackDoesNotWaitForItself() throws Exception {
    try (Bench bench = bench()) {
      CompletableFuture<Boolean> result = new CompletableFuture<>();
      bench.nextProbe(() ->
          new LinkProbe((_, _) -> {
            boolean _ = result.complete(bench.transport().stop(Duration.ofSeconds(5)));
          }));
      Bench.Pair pair = bench.pair();
      pair.peer().getOutputStream().write(1);
      assertEquals(-1, pair.peer().getInputStream().read());
      pair.peer().close();
      assertEquals(CloseReason.TRANSPORT_STOPPED, pair.probe().end().reason());
      assertFalse(result.get(Await.LONG.toSeconds(), TimeUnit.SECONDS));
      Await.until("no threads", () -> CrowdContract.threadCount() == 0);
    }
  }

  @Test
  default void aStoppedTransportSaysSo() throws Exception {
    try (Bench bench = bench()) {
      assertTrue(bench.transport().stop(Duration.ZERO));
      assertTrue(bench.transport().stop(Duration.ZERO));
      IllegalStateException listen =
          assertThrows(
              IllegalStateException.class,
              () -> bench.transport().listen(Bench.loopback(0), _ -> new LinkProbe()));
      assertTrue(listen.getMessage().contains("stopped"), listen::getMessage);
      IllegalStateException connect =
          assertThrows(
              IllegalStateException.class,
              () -> bench.transport().connect(bench.listening().address(), new LinkProbe()));
      assertTrue(connect.getMessage().contains("stopped"), connect::getMessage);
      bench.transport().flush();
    }
  }

  @Test
  default void anAddressThatIsTakenIsNamed() throws Exception {
    try (Bench bench = bench()) {
      IOException failure =
          assertThrows(
              IOException.class,
              () -> bench.transport().listen(bench.listening().address(), _ -> new LinkProbe()));
      String port = ":" + bench.listening().address().getPort();
      assertTrue(failure.getMessage().contains(port), failure::getMessage);
      assertTrue(failure.getMessage().contains("in use"), failure::getMessage);
    }
  }
}
