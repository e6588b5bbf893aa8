package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.TransportConfig;

/** What a model owes to bytes. */
interface StreamContract extends BenchSource {

  /** Bytes that differ from their neighbours, the same for the same seed. */
  static byte[] pattern(int seed, int count) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @Test
  default void bytesThatComeOneByOneArrive() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      byte[] sent = pattern(1, 300);
      for (byte b : sent) {
        pair.peer().getOutputStream().write(b);
      }
      assertArrayEquals(sent, pair.probe().bytes(sent.length));
    }
  }

  @Test
  default void bytesThatComeInOneLumpArrive() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      byte[] sent = pattern(2, 1_000_000);
      pair.peer().getOutputStream().write(sent);
      assertArrayEquals(sent, pair.probe().bytes(sent.length));
    }
  }

  @Test
  default void whatIsSentArrivesInItsOrder() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      byte[] sent = pattern(3, 100_000);
      int from = 0;
      for (int size = 1; from < sent.length; size = size * 2 % 5_003 + 1) {
        int count = Math.min(size, sent.length - from);
        assertTrue(pair.probe().link().send(ByteBuffer.wrap(sent, from, count)));
        from += count;
        if (size % 3 == 0) {
          bench.transport().flush();
        }
      }
      bench.transport().flush();
      assertArrayEquals(sent, pair.peer().getInputStream().readNBytes(sent.length));
    }
  }

  @Test
  default void lentBuffersLeaveInTheOrderOfAllThatIsSent() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair(4096);
      Link link = pair.probe().link();
      byte[] sent = pattern(8, 200_000);
      int from = 0;
      for (int turn = 0; from < sent.length; turn++) {
        int count = Math.min(turn * turn % 7_919 + 1, sent.length - from);
        if (turn % 3 == 0) {
          assertTrue(link.send(ByteBuffer.wrap(sent, from, count)));
        } else {
          SendBuffer lent = link.lend(count);
          ByteBuffer _ = lent.bytes().put(0, sent, from, count);
          assertTrue(link.send(lent, count));
        }
        from += count;
        link.giveBack(link.lend(count));
        if (turn % 5 == 0) {
          bench.transport().flush();
        }
      }
      bench.transport().flush();
      assertArrayEquals(sent, pair.peer().getInputStream().readNBytes(sent.length));
      Await.until("no bytes that wait", () -> link.pendingBytes() == 0);
    }
  }

  @Test
  default void fewBytesOfABufferThatStaysTheCallersArriveInOrder() throws Exception {
    try (Bench bench = bench()) {
      byte[] sent = pattern(9, 60_000);
      SendBuffer own = SendBuffer.offHeap(256);
      int[] next = {0};
      bench.nextProbe(() ->
          new LinkProbe((link, bytes) -> {
            for (int i = bytes.remaining(); i > 0 && next[0] < sent.length; i--) {
              int count = Math.min(next[0] * 37 % 61 + 1, sent.length - next[0]);
              ByteBuffer _ = own.bytes().put(100, sent, next[0], count);
              assertTrue(link.send(own, 100, count));
              ByteBuffer _ = own.bytes().put(100, new byte[count]);
              next[0] += count;
              if (count % 9 == 0 && next[0] < sent.length) {
                assertTrue(link.send(ByteBuffer.wrap(sent, next[0]++, 1)));
              }
            }
          }));
      Bench.Pair pair = bench.pair(4096);
      // More than enough: each has something sent until all is.
      pair.peer().getOutputStream().write(new byte[sent.length / 8]);
      assertArrayEquals(sent, pair.peer().getInputStream().readNBytes(sent.length));
    }
  }

  @Test
  default void whatIsSentInACallbackArrives() throws Exception {
    try (Bench bench = bench()) {
      bench.nextProbe(() ->
          new LinkProbe((link, bytes) -> {
            boolean _ = link.send(bytes);
            bench.transport().flush();
          }));
      Bench.Pair pair = bench.pair();
      byte[] sent = pattern(4, 50_000);
      for (int from = 0; from < sent.length; from += 1_000) {
        pair.peer().getOutputStream().write(sent, from, 1_000);
        byte[] echo = pair.peer().getInputStream().readNBytes(1_000);
        assertArrayEquals(Arrays.copyOfRange(sent, from, from + 1_000), echo);
      }
    }
  }

  @Test
  default void theBufferIsTheCallersAgainOnReturnOfSend() throws Exception {
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      ByteBuffer one = ByteBuffer.allocate(4);
      for (int i = 0; i < 1_000; i++) {
        assertTrue(pair.probe().link().send(one.clear().putInt(i).flip()));
        assertEquals(0, one.remaining());
      }
      bench.transport().flush();
      DataInputStream in = new DataInputStream(pair.peer().getInputStream());
      for (int i = 0; i < 1_000; i++) {
        assertEquals(i, in.readInt());
      }
    }
  }

  @Test
  default void sendsOfSeveralThreadsKeepTheOrderOfEach() throws Exception {
    int threads = 4;
    int each = 2_000;
    try (Bench bench = bench()) {
      Bench.Pair pair = bench.pair();
      Link link = pair.probe().link();
      for (int sender = 0; sender < threads; sender++) {
        int number = sender;
        Thread _ = Thread.ofPlatform().start(() -> sendNumbers(bench, link, number, each));
      }
      DataInputStream in = new DataInputStream(pair.peer().getInputStream());
      int[] next = new int[threads];
      for (int i = 0; i < threads * each; i++) {
        int sender = in.readInt();
        assertEquals(next[sender]++, in.readInt());
      }
      assertTrue(IntStream.of(next).allMatch(count -> count == each));
    }
  }

  private static void sendNumbers(Bench bench, Link link, int sender, int count) {
    for (int i = 0; i < count; i++) {
      boolean _ = link.send(ByteBuffer.allocate(8).putInt(sender).putInt(i).flip());
      if (i % 7 == 0) {
        bench.transport().flush();
      }
    }
    bench.transport().flush();
  }

  @Test
  default void whatASlowPeerIsOwedWaitsAndArrivesWhenItReads() throws Exception {
    try (Bench bench = bench(TransportConfig.DEFAULT.withOutboundBytes(32 << 20))) {
      Bench.Pair pair = bench.pair(4096);
      Link link = pair.probe().link();
      byte[] sent = pattern(5, 16 << 20);
      for (int from = 0; from < sent.length; from += 1 << 20) {
        assertTrue(link.send(ByteBuffer.wrap(sent, from, 1 << 20)));
        bench.transport().flush();
      }
      Await.until("bytes that wait", () -> link.pendingBytes() > 0);
      assertArrayEquals(sent, pair.peer().getInputStream().readNBytes(sent.length));
      Await.until("no bytes that wait", () -> link.pendingBytes() == 0);
    }
  }

  @Test
  default void connectedLinksCarryBytesBothWays() throws Exception {
    try (Bench bench = bench()) {
      LinkProbe near = bench.connect();
      Link there = near.link();
      LinkProbe far = bench.accepted();
      byte[] ping = pattern(6, 70_000);
      byte[] pong = pattern(7, 70_000);
      assertTrue(there.send(ByteBuffer.wrap(ping)));
      assertTrue(far.link().send(ByteBuffer.wrap(pong)));
      bench.transport().flush();
      assertArrayEquals(ping, far.bytes(ping.length));
      assertArrayEquals(pong, near.bytes(pong.length));
      assertEquals(bench.listening().address(), there.remote());
      assertFalse(there.id() == far.link().id());
      there.close(CloseReason.LOCAL);
      assertEquals(CloseReason.PEER_CLOSED, far.end().reason());
      assertEquals(CloseReason.LOCAL, near.end().reason());
    }
  }

  @Test
  default void aConnectionThatIsRefusedIsClosedAndNeverOpened() throws Exception {
    try (Bench bench = bench()) {
      LinkProbe probe = new LinkProbe();
      bench.transport().connect(Bench.loopback(portOfNobody()), probe);
      assertEquals(CloseReason.CONNECT_FAILED, probe.end().reason());
      assertFalse(probe.end().detail().isEmpty());
      assertFalse(probe.isOpened());
    }
  }

  private static int portOfNobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
