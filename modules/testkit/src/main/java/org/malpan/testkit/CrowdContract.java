package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;

/** What a model owes to many links, and to the machine when they are gone. */
interface CrowdContract extends BenchSource {

  @Test
  default void aThousandLinksAreServedTickByTick() throws Exception {
    try (Bench bench = bench()) {
      List<Bench.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        pairs.add(bench.pair());
      }
      for (int tick = 0; tick < 5; tick++) {
        for (int i = 0; i < pairs.size(); i++) {
          byte[] packet = StreamContract.pattern(i + tick, 300);
          assertTrue(pairs.get(i).probe().link().send(ByteBuffer.wrap(packet, 0, 100)));
          assertTrue(pairs.get(i).probe().link().send(ByteBuffer.wrap(packet, 100, 200)));
        }
        bench.transport().flush();
        for (int i = 0; i < pairs.size(); i++) {
          byte[] packet = pairs.get(i).peer().getInputStream().readNBytes(300);
          assertArrayEquals(StreamContract.pattern(i + tick, 300), packet);
          pairs.get(i).peer().getOutputStream().write(tick);
        }
      }
      for (Bench.Pair pair : pairs) {
        assertArrayEquals(new byte[] {0, 1, 2, 3, 4}, pair.probe().bytes(5));
      }
    }
  }

  @Test
  default void aStormOfTwoThousandConnectionsIsAccepted() throws Exception {
    try (Bench bench = bench()) {
      List<CompletableFuture<Void>> storms = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        CompletableFuture<Void> storm = new CompletableFuture<>();
        storms.add(storm);
        Thread _ = Thread.ofPlatform().start(() -> connect(bench, 500, storm));
      }
      for (CompletableFuture<Void> storm : storms) {
        storm.get(Await.LONG.toSeconds(), TimeUnit.SECONDS);
      }
      for (int i = 0; i < 2_000; i++) {
        LinkProbe _ = bench.accepted();
      }
      assertEquals(2_000, bench.probes().size());
    }
  }

  private static void connect(Bench bench, int count, CompletableFuture<Void> done) {
    try {
      for (int i = 0; i < count; i++) {
        bench.peer();
      }
      done.complete(null);
    } catch (IOException e) {
      done.completeExceptionally(e);
    }
  }

  @Test
  default void aThousandRoundsLeaveNoThreadFileOrDirectMemoryBehind() throws Exception {
    // The first run loads and starts what stays for good.
    run(20);
    Await.until("no threads", () -> threadCount() == 0);
    long files = fileCount();
    long direct = directBytes();
    run(1_000);
    Await.until("no threads", () -> threadCount() == 0);
    Await.until("files back at " + files, () -> fileCount() <= files);
    Await.until(
        "direct memory back at " + direct,
        () -> {
          System.gc();
          return directBytes() <= direct;
        });
  }

  private void run(int rounds) throws IOException {
    try (Bench bench = bench()) {
      for (int round = 0; round < rounds; round++) {
        Bench.Pair pair = bench.pair();
        try (Socket peer = pair.peer()) {
          peer.getOutputStream().write(new byte[100]);
          assertEquals(100, pair.probe().bytes(100).length);
          assertTrue(pair.probe().link().send(ByteBuffer.allocate(500)));
          bench.transport().flush();
          assertEquals(500, peer.getInputStream().readNBytes(500).length);
          if (round % 2 == 0) {
            pair.probe().link().close(CloseReason.LOCAL);
            assertEquals(-1, peer.getInputStream().read());
          }
        }
        CloseReason expected = round % 2 == 0 ? CloseReason.LOCAL : CloseReason.PEER_CLOSED;
        assertEquals(expected, pair.probe().end().reason());
      }
      assertTrue(bench.transport().stop(Duration.ofSeconds(5)));
    }
  }

  /** Platform threads of transports of the contract. */
  static long threadCount() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(THREADS))
        .count();
  }

  /** Open file descriptors of this process; 0 where the system does not tell. */
  private static long fileCount() {
    String[] files = new File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }

  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
