package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LoopTask;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.TransportConfig;

/** What a model owes to the work that shares its thread. */
abstract class SharingContract extends IoModelContract {

  private static final int LINKS = 300;

  /** Less than a round may take. */
  private static final long SHORT_ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

  private static final int SLOW_LINKS = 40;
  private static final long LONG_CALLBACK_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  /** Of the model. */
  abstract String name();

  @Override
  public final SharingModel model() {
    return new SharingModel(name());
  }

  /** Inputs of one moment are to be answered in one go, or each has answers of its own. */
  @Test
  void inputsOfOneMomentAreServedBeforeTheNextWork() throws Exception {
    HeldWork work = new HeldWork();
    BiConsumer<Link, ByteBuffer> count = (_, _) -> work.served.incrementAndGet();
    try (Bench bench = new Bench(new SharingModel(name(), work), TransportConfig.DEFAULT)) {
      List<Socket> peers = peers(bench, LINKS, count);
      Interval interval = work.heldWhile(() -> writeToEach(peers));
      while (interval.nanos() >= SHORT_ROUND_NANOS) {
        // The machine took the thread away: a long round may be interrupted.
        Await.until("the rest", () -> work.served.get() == LINKS);
        interval = work.heldWhile(() -> writeToEach(peers));
      }
      assertEquals(LINKS, interval.served());
    }
  }

  /** A crowd whose callbacks take long does not keep the work from its turn. */
  @Test
  void aLongRoundIsInterruptedByTheWork() throws Exception {
    HeldWork work = new HeldWork();
    BiConsumer<Link, ByteBuffer> compute =
        (_, _) -> {
          long end = System.nanoTime() + LONG_CALLBACK_NANOS;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          work.served.incrementAndGet();
        };
    try (Bench bench = new Bench(new SharingModel(name(), work), TransportConfig.DEFAULT)) {
      List<Socket> peers = peers(bench, SLOW_LINKS, compute);
      int first = work.heldWhile(() -> writeToEach(peers)).served();
      assertTrue(first > 0, "none was served before the work");
      assertTrue(first <= SLOW_LINKS / 2, () -> first + " served before the work's turn");
      Await.until("all served", () -> work.served.get() == SLOW_LINKS);
    }
  }

  private static List<Socket> peers(Bench bench, int count, BiConsumer<Link, ByteBuffer> reaction)
      throws Exception {
    bench.nextProbe(() -> new LinkProbe(reaction));
    List<Socket> peers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      peers.add(bench.pair().peer());
    }
    return peers;
  }

  private static void writeToEach(List<Socket> peers) throws IOException {
    for (Socket peer : peers) {
      peer.getOutputStream().write(1);
    }
  }

  /** By then the system has refused some, in the middle and as a whole. */
  @Test
  void whatTheWorkSendsArrivesInOrderAlsoWhenThePeerIsFull() throws Exception {
    SendingWork work = new SendingWork();
    TransportConfig config = TransportConfig.DEFAULT.withOutboundBytes(8 << 20);
    try (Bench bench = new Bench(new SharingModel(name(), work), config)) {
      Bench.Pair pair = bench.pair(4096);
      Link link = pair.probe().link();
      for (int time = 0; time < 5; time++) {
        byte[] sent = work.begin(link, false).get(Await.LONG.toSeconds(), TimeUnit.SECONDS);
        assertArrayEquals(sent, pair.peer().getInputStream().readNBytes(sent.length));
        Await.until("no bytes that wait", () -> link.pendingBytes() == 0);
      }
      byte[] last = work.begin(link, true).get(Await.LONG.toSeconds(), TimeUnit.SECONDS);
      assertArrayEquals(last, pair.peer().getInputStream().readAllBytes());
    }
  }

  @Test
  void aThreadThatEndsByAFaultOfItsWorkTellsItAndAllLinks() throws Exception {
    FaultyWork work = new FaultyWork();
    try (Bench bench = new Bench(new SharingModel(name(), work), TransportConfig.DEFAULT)) {
      List<Bench.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        pairs.add(bench.pair());
      }
      work.wanted = true;
      assertEquals("on purpose", work.fault.get(Await.LONG.toSeconds(), TimeUnit.SECONDS));
      for (Bench.Pair pair : pairs) {
        assertEquals(CloseReason.IO_FAILED, pair.probe().end().reason());
        assertEquals(-1, pair.peer().getInputStream().read());
      }
      assertTrue(bench.transport().stop(Duration.ZERO));
    }
  }

  /** Behind a crowd that connects at once nobody waits for one piece of work after the other. */
  @Test
  void aCrowdIsAcceptedWithoutTimeToGatherInBetween() throws Exception {
    GatheringWork work = new GatheringWork();
    try (Bench bench = new Bench(new SharingModel(name(), work), TransportConfig.DEFAULT)) {
      work.hold();
      for (int i = 0; i < CROWD; i++) {
        Socket _ = bench.peer();
      }
      work.goOn.countDown();
      for (int i = 0; i < CROWD; i++) {
        LinkProbe _ = bench.accepted();
      }
      assertTrue(work.gathered.get() <= 1, () -> "gathered " + work.gathered + " times");
    }
  }

  private static final int CROWD = 1_500;

  /** Work that is held up once, and from then on lets input gather for a long time. */
  private static final class GatheringWork implements LoopTask {

    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger gathered = new AtomicInteger();
    private volatile boolean wanted;
    private boolean gathers;
    private long lastNanos;

    void hold() throws InterruptedException {
      wanted = true;
      assertTrue(held.await(Await.LONG.toSeconds(), TimeUnit.SECONDS));
    }

    @Override
    public long run() {
      gathers = held.getCount() == 0;
      if (gathers && System.nanoTime() - lastNanos >= LONG_NANOS / 2) {
        gathered.incrementAndGet();
      }
      if (wanted && !gathers) {
        held.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      lastNanos = System.nanoTime();
      return gathers ? LONG_NANOS : TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public long gatherNanos() {
      return gathers ? LONG_NANOS : 0;
    }
  }

  /** Work that throws, which work should not. */
  private static final class FaultyWork implements LoopTask {

    private final CompletableFuture<String> fault = new CompletableFuture<>();
    private volatile boolean wanted;

    @Override
    public long run() {
      if (wanted) {
        throw new IllegalStateException("on purpose");
      }
      return TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public void ended(Throwable thrown) {
      fault.complete(thrown.getMessage());
    }
  }

  /** Work that sends few bytes each time, until the link has long been busy or once. */
  private static final class SendingWork implements LoopTask {

    private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int LONG = 50;

    private final Random random = new Random(11);
    private final SendBuffer own = SendBuffer.offHeap(256);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private Link link;
    private boolean isLast;
    private int busy;
    private volatile CompletableFuture<byte[]> done = new CompletableFuture<>();
    private volatile boolean wanted;

    /** What was sent, when it is over. */
    CompletableFuture<byte[]> begin(Link to, boolean once) {
      link = to;
      isLast = once;
      busy = 0;
      sent.reset();
      done = new CompletableFuture<>();
      wanted = true;
      return done;
    }

    @Override
    public long run() {
      if (!wanted) {
        return OFTEN;
      }
      busy = link.pendingBytes() > 0 ? busy + 1 : 0;
      // Always sent to, it would always be busy.
      if (busy % 8 < 2) {
        send();
      }
      if (isLast) {
        link.close(CloseReason.LOCAL);
      }
      if (isLast || busy == LONG) {
        wanted = false;
        done.complete(sent.toByteArray());
      }
      return 0;
    }

    private void send() {
      byte[] few = new byte[1 + random.nextInt(64)];
      random.nextBytes(few);
      int from = random.nextInt(128);
      ByteBuffer _ = own.bytes().put(from, few);
      assertTrue(link.send(own, from, few.length));
      ByteBuffer _ = own.bytes().put(from, new byte[few.length]);
      sent.writeBytes(few);
      if (random.nextInt(9) == 0) {
        SendBuffer lent = link.lend(few.length);
        ByteBuffer _ = lent.bytes().put(0, few);
        assertTrue(link.send(lent, few.length));
        sent.writeBytes(few);
      }
    }
  }

  /** What was served from a piece of work to the next one, and how long that took. */
  private record Interval(int served, long nanos) {}

  /** Work that holds its thread up when asked, and tells what was served until its next turn. */
  private static final class HeldWork implements LoopTask {

    private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicInteger served = new AtomicInteger();
    private final Semaphore held = new Semaphore(0);
    private final Semaphore goOn = new Semaphore(0);
    private final BlockingQueue<Interval> intervals = new LinkedBlockingQueue<>();
    private volatile boolean wanted;
    private boolean measures;
    private long endNanos;

    /** Has input arrive while the thread is held, and tells what the next interval served. */
    Interval heldWhile(Input input) throws Exception {
      served.set(0);
      wanted = true;
      assertTrue(held.tryAcquire(Await.LONG.toSeconds(), TimeUnit.SECONDS));
      input.arrive();
      goOn.release();
      Interval interval = intervals.poll(Await.LONG.toSeconds(), TimeUnit.SECONDS);
      assertNotNull(interval, "the work had no turn");
      return interval;
    }

    @Override
    public long run() {
      try {
        if (measures) {
          measures = false;
          intervals.add(new Interval(served.get(), System.nanoTime() - endNanos));
        } else if (wanted) {
          wanted = false;
          held.release();
          goOn.acquire();
          measures = true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      endNanos = System.nanoTime();
      return OFTEN;
    }

    /** Input from outside. */
    interface Input {
      void arrive() throws IOException;
    }
  }
}
