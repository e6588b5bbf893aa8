package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.transport.TransportConfig;

/** What sets models apart: their threads. */
class ModelThreadsIT {

  private static IoModel model(String name) {
    return IoModels.named(name).orElseThrow();
  }

  private static Bench bench(IoModel model, String threads) throws IOException {
    return new Bench(model, TransportConfig.DEFAULT.withThreadName(threads));
  }

  private static long threads(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .count();
  }

  @Test
  void oneThreadServesAllLinksOfSelect() throws Exception {
    assertThreadsFor("select", 200, 1);
  }

  @Test
  void oneThreadServesAllLinksOfOverlappedCallback() throws Exception {
    assertThreadsFor("overlapped-callback", 200, 1);
  }

  @Test
  void eachSixtyFourSocketsOfEventSelectHaveAThread() throws Exception {
    // The listening socket is one of them: 201 sockets.
    assertThreadsFor("event-select", 200, 4);
  }

  @Test
  void eachSixtyFourOperationsOfOverlappedEventHaveAThread() throws Exception {
    // 401 operations, in sixty-fours, and the thread that sets the events.
    assertThreadsFor("overlapped-event", 200, 7 + 1);
  }

  /** So that a connection that is only told why it is refused costs one thread. */
  @Test
  void theFirstFewBytesNeedNoWriter() throws Exception {
    String prefix = "writers";
    try (Bench bench = bench(model("thread-per-socket"), prefix)) {
      Bench.Pair pair = bench.pair();
      // The accepting thread and the reader.
      assertEquals(2, threads(prefix));
      sendAndRead(bench, pair, 100);
      assertEquals(2, threads(prefix));
      sendAndRead(bench, pair, 100);
      assertEquals(3, threads(prefix));
    }
  }

  private static void sendAndRead(Bench bench, Bench.Pair pair, int bytes) throws IOException {
    assertTrue(pair.probe().link().send(ByteBuffer.allocate(bytes)));
    bench.transport().flush();
    assertEquals(bytes, pair.peer().getInputStream().readNBytes(bytes).length);
  }

  private static void assertThreadsFor(String name, int links, int expected) throws Exception {
    String prefix = "threads-of-" + name;
    try (Bench bench = bench(model(name), prefix)) {
      List<Bench.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < links; i++) {
        pairs.add(bench.pair());
      }
      assertEquals(expected, threads(prefix));
      for (Bench.Pair pair : pairs) {
        pair.peer().close();
        LinkProbe.End _ = pair.probe().end();
      }
      Await.until("idle groups retired", () -> threads(prefix) <= 2);
    }
    Await.until("no threads", () -> threads(prefix) == 0);
  }

  @Test
  void messagesCanGoToAQueueThatIsThere() throws Exception {
    try (ExecutorService queue =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("my-queue").factory())) {
      Set<String> callers = ConcurrentHashMap.newKeySet();
      try (Bench bench = bench(IoModels.onQueue(queue), "queued")) {
        bench.nextProbe(
            () -> new LinkProbe((_, _) -> callers.add(Thread.currentThread().getName())));
        for (int i = 0; i < 20; i++) {
          Bench.Pair pair = bench.pair();
          pair.peer().getOutputStream().write(i);
          assertEquals(i, pair.probe().bytes(1)[0]);
        }
      }
      assertEquals(Set.of("my-queue"), callers);
      assertTrue(!queue.isShutdown());
    }
  }
}
