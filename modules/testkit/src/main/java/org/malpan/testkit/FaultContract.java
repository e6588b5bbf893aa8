package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.TransportConfig;

/** What a model owes when a peer or a listener misbehaves: the others notice nothing. */
interface FaultContract extends BenchSource {

  @Test
  default void aPeerThatNeverReadsIsClosed() throws Exception {
    try (Bench bench = bench(TransportConfig.DEFAULT.withOutboundBytes(64 * 1024))) {
      Bench.Pair other = bench.pair();
      Bench.Pair deaf = bench.pair(4096);
      Link link = deaf.probe().link();
      int sent = 0;
      while (sent < 1 << 28 && link.send(ByteBuffer.allocate(1024))) {
        sent += 1024;
        bench.transport().flush();
        assertTrue(link.pendingBytes() <= 64 * 1024);
      }
      assertEquals(CloseReason.OUTBOUND_FULL, deaf.probe().end().reason());
      assertTrue(deaf.probe().end().detail().contains("65536"), deaf.probe().end()::detail);
      assertIsWell(bench, other);
    }
  }

  /** The link carries bytes both ways. */
  private static void assertIsWell(Bench bench, Bench.Pair pair) throws Exception {
    pair.peer().getOutputStream().write(42);
    byte[] received = pair.probe().bytes(1);
    assertEquals(42, received[received.length - 1]);
    assertTrue(pair.probe().link().send(ByteBuffer.wrap(new byte[] {43})));
    bench.transport().flush();
    assertEquals(43, pair.peer().getInputStream().read());
  }

  @Test
  default void bytesCollectedBetweenFlushesAreBoundedToo() throws Exception {
    try (Bench bench = bench(TransportConfig.DEFAULT.withOutboundBytes(1024))) {
      Bench.Pair pair = bench.pair();
      Link link = pair.probe().link();
      // Without a flush, nothing has to leave; one byte more than allowed must not be held.
      boolean taken = link.send(ByteBuffer.allocate(1025));
      assertEquals(false, taken);
      assertEquals(CloseReason.OUTBOUND_FULL, pair.probe().end().reason());
    }
  }

  @Test
  default void aPeerThatTakesMoreThanItsShareOfAllIsClosedAndTheOthersAreServed() throws Exception {
    TransportConfig limits =
        TransportConfig.DEFAULT.withOutboundBytes(16 << 20).withTotalOutboundBytes(1 << 20);
    try (Bench bench = bench(limits)) {
      Bench.Pair other = bench.pair();
      Bench.Pair slow = bench.pair(4096);
      Link deaf = bench.pair(4096).probe().link();
      boolean taken = true;
      for (int sent = 0; taken && sent < 16 << 20; sent += 1 << 16) {
        taken = deaf.send(ByteBuffer.allocate(1 << 16));
        bench.transport().flush();
      }
      assertFalse(taken);
      assertTrue(slow.probe().link().send(ByteBuffer.allocate(100_000)));
      bench.transport().flush();
      assertEquals(100_000, slow.peer().getInputStream().readNBytes(100_000).length);
      assertIsWell(bench, other);
    }
  }

  @Test
  default void aListenerThatThrowsOnReceivedCostsItsLinkOnly() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair other = bench.pair();
      bench.nextProbe(() ->
          new LinkProbe((_, _) -> {
            throw new IllegalStateException("on purpose");
          }));
      Bench.Pair faulty = bench.pair();
      faulty.peer().getOutputStream().write(1);
      assertEquals(CloseReason.LISTENER_FAILED, faulty.probe().end().reason());
      assertTrue(faulty.probe().end().detail().contains("on purpose"));
      assertIsWell(bench, other);
    }
  }

  @Test
  default void aListenerThatThrowsOnOpenedOrClosedCostsItsLinkOnly() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair other = bench.pair();
      bench.nextProbe(ThrowingProbe::new);
      bench.peer();
      LinkProbe faulty = bench.accepted();
      assertEquals(CloseReason.LISTENER_FAILED, faulty.end().reason());
      assertIsWell(bench, other);
    }
  }

  /** Throws in the first call and in the last. */
  final class ThrowingProbe extends LinkProbe {

    @Override
    public void opened(Link link) {
      super.opened(link);
      throw new IllegalStateException("on purpose");
    }

    @Override
    public void closed(Link link, CloseReason reason, String detail) {
      super.closed(link, reason, detail);
      throw new IllegalStateException("on purpose");
    }
  }

  @Test
  default void anAcceptorThatThrowsCostsThatConnectionOnly() throws Exception {
    try (Bench bench = bench()) {
      bench.nextProbe(() -> {
        throw new IllegalStateException("on purpose");
      });
      assertEquals(-1, bench.peer().getInputStream().read());
      bench.nextProbe(LinkProbe::new);
      assertIsWell(bench, bench.pair());
    }
  }
}
