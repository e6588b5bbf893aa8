package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.TransportConfig;

class MemoryTransportTest {

  private final LinkProbe near = new LinkProbe();
  private final LinkProbe far = new LinkProbe();

  private MemoryTransport connected(MemoryTransport transport) {
    try {
      transport.connect(transport.listen(Bench.loopback(0), _ -> far).address(), near);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    transport.deliver();
    return transport;
  }

  @Test
  void nothingMovesBeforeItIsFlushedAndDelivered() {
    MemoryTransport transport = connected(new MemoryTransport());
    assertTrue(near.link().send(ByteBuffer.wrap(new byte[] {1, 2, 3})));
    assertFalse(transport.deliver());
    transport.flush();
    assertEquals(3, near.link().pendingBytes());
    assertEquals(0, far.receivedCount());
    assertTrue(transport.deliver());
    assertArrayEquals(new byte[] {1, 2, 3}, far.bytes(3));
    assertEquals(0, near.link().pendingBytes());
  }

  @Property(tries = 200)
  void roughStreamsArriveWhole(@ForAll long seed) {
    // A property keeps its instance from try to try.
    MemoryTransportTest run = new MemoryTransportTest();
    MemoryTransport transport =
        run.connected(new MemoryTransport(TransportConfig.DEFAULT, Faults.ROUGH, seed));
    transport.settle(1_000);
    byte[] sent = StreamContract.pattern((int) seed, 5_000);
    assertTrue(run.near.link().send(ByteBuffer.wrap(sent)));
    run.near.link().close(CloseReason.LOCAL);
    transport.settle(10_000);
    assertArrayEquals(sent, run.far.bytes(sent.length));
    assertEquals(CloseReason.LOCAL, run.near.end().reason());
    assertEquals(CloseReason.PEER_CLOSED, run.far.end().reason());
    assertTrue(run.near.violations().isEmpty() && run.far.violations().isEmpty());
  }

  @Property(tries = 50)
  void theSameSeedBringsTheSameFaults(@ForAll long seed) {
    assertEquals(stormOf(seed), stormOf(seed));
  }

  private static String stormOf(long seed) {
    MemoryTransportTest run = new MemoryTransportTest();
    MemoryTransport transport =
        run.connected(new MemoryTransport(TransportConfig.DEFAULT, Faults.STORM, seed));
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 300 && !run.near.isClosed(); i++) {
      if (run.near.isOpened()) {
        boolean _ = run.near.link().send(ByteBuffer.allocate(10));
      }
      transport.flush();
      boolean _ = transport.deliver();
      story.append(run.far.receivedCount()).append(' ');
    }
    return story.toString();
  }

  @Test
  void aReaderThatIsHeldFillsItsPeer() {
    MemoryTransport transport =
        connected(
            new MemoryTransport(TransportConfig.DEFAULT.withOutboundBytes(1024), Faults.NONE, 0));
    transport.hold(far, true);
    assertTrue(near.link().send(ByteBuffer.allocate(1024)));
    transport.settle(10);
    assertEquals(1024, near.link().pendingBytes());
    assertFalse(near.link().send(ByteBuffer.allocate(1)));
    transport.settle(10);
    assertEquals(CloseReason.OUTBOUND_FULL, near.end().reason());
    assertEquals(CloseReason.PEER_RESET, far.end().reason());
  }

  @Test
  void aResetIsHeardOnBothEnds() {
    MemoryTransport transport = connected(new MemoryTransport());
    transport.reset(far);
    transport.settle(10);
    assertEquals(CloseReason.PEER_RESET, near.end().reason());
    assertEquals(CloseReason.PEER_RESET, far.end().reason());
  }

  @Test
  void aConnectionToNobodyFails() {
    MemoryTransport transport = new MemoryTransport();
    transport.connect(Bench.loopback(1), near);
    transport.deliver();
    assertEquals(CloseReason.CONNECT_FAILED, near.end().reason());
    assertFalse(near.isOpened());
  }

  @Test
  void stopDeliversWhatIsHeld() {
    MemoryTransport transport = connected(new MemoryTransport());
    assertTrue(near.link().send(ByteBuffer.allocate(100)));
    assertTrue(transport.stop(Duration.ofSeconds(1)));
    assertEquals(CloseReason.TRANSPORT_STOPPED, near.end().reason());
    assertThrows(
        IllegalStateException.class, () -> transport.connect(Bench.loopback(1), new LinkProbe()));
  }
}
