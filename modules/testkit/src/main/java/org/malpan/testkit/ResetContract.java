package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;

/** What a model owes when peers reset their connections while others send to them. */
interface ResetContract extends BenchSource {

  int ROUNDS = 10;
  int PEERS = 40;

  @Test
  default void linksThatAreResetWhileOthersFlushAreAllClosed() throws Exception {
    try (Bench bench = bench()) {
      AtomicBoolean over = new AtomicBoolean();
      List<Thread> flushers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        flushers.add(Thread.ofPlatform().start(() -> flushUntil(over, bench)));
      }
      for (int round = 0; round < ROUNDS; round++) {
        resetAll(bench);
      }
      over.set(true);
      for (Thread flusher : flushers) {
        flusher.join();
      }
      for (LinkProbe probe : bench.probes()) {
        CloseReason reason = probe.end().reason();
        // A read that follows the write which met the reset just finds the end.
        assertTrue(
            reason != CloseReason.LOCAL && reason != CloseReason.TRANSPORT_STOPPED,
            reason::toString);
      }
      // A link that nobody forgets would cost the stop its whole grace.
      long began = System.nanoTime();
      assertTrue(bench.transport().stop(Await.LONG));
      assertTrue(System.nanoTime() - began < Await.LONG.toNanos() / 2);
    }
  }

  private static void resetAll(Bench bench) throws IOException {
    List<Socket> peers = new ArrayList<>();
    for (int i = 0; i < PEERS; i++) {
      peers.add(bench.pair().peer());
    }
    for (Socket peer : peers) {
      peer.setSoLinger(true, 0);
      peer.close();
    }
  }

  /** Sends a little to all links that are open, as a tick does. */
  private static void flushUntil(AtomicBoolean over, Bench bench) {
    while (!over.get()) {
      for (LinkProbe probe : bench.probes()) {
        if (probe.isOpened() && !probe.isClosed()) {
          Link link = probe.link();
          boolean _ = link.send(ByteBuffer.allocate(16));
        }
      }
      bench.transport().flush();
    }
  }
}
