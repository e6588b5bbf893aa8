package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;

/** What a model owes to the work that shares its thread. */
abstract class SharingContract extends IoModelContract {

  private static final int LINKS = 300;

  /** Of the model. */
  abstract String name();

  @Override
  public final SharingModel model() {
    return new SharingModel(name());
  }

  /** Inputs of one moment are to be answered in one go, or each has answers of its own. */
  @Test
  void whatCameMeanwhileIsServedBeforeTheNextWork() throws Exception {
    HeldWork work = new HeldWork();
    try (Bench bench = new Bench(new SharingModel(name(), work), TransportConfig.DEFAULT)) {
      bench.nextProbe(() -> new LinkProbe((_, _) -> work.served.incrementAndGet()));
      List<Socket> peers = new ArrayList<>();
      for (int i = 0; i < LINKS; i++) {
        peers.add(bench.pair().peer());
      }
      work.wanted = true;
      work.held.get(Await.LONG.toSeconds(), TimeUnit.SECONDS);
      for (Socket peer : peers) {
        peer.getOutputStream().write(1);
      }
      work.goOn.countDown();
      assertEquals(LINKS, work.servedUntilNext.get(Await.LONG.toSeconds(), TimeUnit.SECONDS));
    }
  }

  /** Work that holds its thread up once, and tells what was served between then and its next. */
  private static final class HeldWork implements LoopTask {

    private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicInteger served = new AtomicInteger();
    private final CompletableFuture<Void> held = new CompletableFuture<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CompletableFuture<Integer> servedUntilNext = new CompletableFuture<>();
    private volatile boolean wanted;

    @Override
    public long run() {
      if (held.isDone()) {
        servedUntilNext.complete(served.get());
      } else if (wanted) {
        held.complete(null);
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return OFTEN;
    }
  }
}
