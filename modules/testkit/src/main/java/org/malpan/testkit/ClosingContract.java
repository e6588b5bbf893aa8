package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.TransportConfig;

/** What a model owes to links that end. */
interface ClosingContract extends BenchSource {

  @Test
  default void aPeerThatClosesIsToldOf() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      pair.peer().close();
      assertEquals(CloseReason.PEER_CLOSED, pair.probe().end().reason());
      assertFalse(pair.probe().link().send(ByteBuffer.wrap(new byte[1])));
    }
  }

  @Test
  default void aPeerThatEndsItsStreamStillGetsWhatIsPending() throws Exception {
    TransportConfig config = new TransportConfig("", 4096, 16 << 20, 100, Await.LONG);
    try (Bench bench = bench(config)) {
      Bench.Pair pair = bench.pair(4096);
      byte[] sent = StreamContract.pattern(11, 8 << 20);
      assertTrue(pair.probe().link().send(ByteBuffer.wrap(sent)));
      bench.transport().flush();
      pair.peer().getOutputStream().write(1);
      pair.peer().shutdownOutput();
      assertArrayEquals(sent, pair.peer().getInputStream().readAllBytes());
      assertEquals(CloseReason.PEER_CLOSED, pair.probe().end().reason());
      assertEquals(1, pair.probe().receivedCount());
    }
  }

  @Test
  default void aPeerThatResetsIsToldOf() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      pair.peer().setSoLinger(true, 0);
      pair.peer().close();
      assertEquals(CloseReason.PEER_RESET, pair.probe().end().reason());
    }
  }

  @Test
  default void closeDeliversWhatIsHeldAndTellsItsReason() throws Exception {
    TransportConfig config = new TransportConfig("", 4096, 16 << 20, 100, Await.LONG);
    try (Bench bench = bench(config)) {
      Bench.Pair pair = bench.pair(4096);
      Link link = pair.probe().link();
      byte[] sent = StreamContract.pattern(12, 8 << 20);
      assertTrue(link.send(ByteBuffer.wrap(sent)));
      link.close(CloseReason.LOCAL);
      link.close(CloseReason.IO_FAILED);
      assertFalse(link.send(ByteBuffer.wrap(new byte[1])));
      assertArrayEquals(sent, pair.peer().getInputStream().readAllBytes());
      pair.peer().close();
      assertEquals(CloseReason.LOCAL, pair.probe().end().reason());
    }
  }

  @Test
  default void whatComesWhileALinkClosesIsDropped() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      pair.probe().link().close(CloseReason.LOCAL);
      pair.peer().getOutputStream().write(new byte[1_000]);
      assertEquals(-1, pair.peer().getInputStream().read());
      pair.peer().close();
      assertEquals(CloseReason.LOCAL, pair.probe().end().reason());
      assertEquals(0, pair.probe().receivedCount());
    }
  }

  @Test
  default void aClosingLinkWaitsNoLongerThanItsLinger() throws Exception {
    TransportConfig config = new TransportConfig("", 4096, 16 << 20, 100, Duration.ofMillis(50));
    try (Bench bench = bench(config)) {
      Bench.Pair silent = bench.pair();
      silent.probe().link().close(CloseReason.LOCAL);
      Bench.Pair slow = bench.pair(4096);
      assertTrue(slow.probe().link().send(ByteBuffer.allocate(8 << 20)));
      slow.probe().link().close(CloseReason.LOCAL);
      assertEquals(CloseReason.LOCAL, silent.probe().end().reason());
      assertEquals(CloseReason.LOCAL, slow.probe().end().reason());
    }
  }

  @Test
  default void manyWhoCloseALinkAtOnceCloseItOnce() throws Exception {
    try (Bench bench = bench()) {
      for (int round = 0; round < 50; round++) {
        Bench.Pair pair = bench.pair();
        Link link = pair.probe().link();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> closers = new ArrayList<>();
        for (CloseReason reason : List.of(CloseReason.LOCAL, CloseReason.IO_FAILED)) {
          closers.add(
              Thread.ofPlatform()
                  .start(() -> {
                    try {
                      start.await();
                    } catch (InterruptedException e) {
                      throw new AssertionError(e);
                    }
                    link.close(reason);
                  }));
        }
        start.countDown();
        pair.peer().getOutputStream().write(new byte[100]);
        pair.peer().close();
        for (Thread closer : closers) {
          closer.join();
        }
        CloseReason reason = pair.probe().end().reason();
        assertTrue(
            reason == CloseReason.LOCAL
                || reason == CloseReason.IO_FAILED
                || reason == CloseReason.PEER_CLOSED
                || reason == CloseReason.PEER_RESET,
            reason::toString);
      }
    }
  }

  @Test
  default void aListeningThatClosesKeepsItsLinks() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      bench.listening().close();
      bench.listening().close();
      Await.until("a refused connection", () -> isRefused(bench));
      pair.peer().getOutputStream().write(7);
      assertEquals(7, pair.probe().bytes(1)[0]);
    }
  }

  private static boolean isRefused(Bench bench) {
    try {
      bench.peer().close();
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
