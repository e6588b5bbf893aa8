package org.malpan.transport.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.malpan.transport.TransportConfig;

/** The bytes that all links hold together have a limit, which costs those above their share. */
class SharedOutboundTest {

  private static final int TOTAL = 1 << 20;
  private static final int LINKS = 32;

  private final FakeTransport transport =
      new FakeTransport(
          TransportConfig.DEFAULT
              .withOutboundBytes(BufferPool.LARGEST_BYTES)
              .withTotalOutboundBytes(TOTAL));

  private final List<FakeLink> links = new ArrayList<>();
  private final List<LinkListener> listeners = new ArrayList<>();

  private void open(int count) {
    for (int i = 0; i < count; i++) {
      LinkListener listener = mock(LinkListener.class);
      FakeLink link = transport.link(listener);
      link.room = 0;
      link.open();
      listeners.add(listener);
      links.add(link);
    }
  }

  private boolean send(int link, int bytes) {
    boolean taken = links.get(link).send(ByteBuffer.allocate(bytes));
    transport.flush();
    return taken;
  }

  @Test
  void aLinkAboveItsShareIsClosedAndThoseBelowItAreServed() {
    open(LINKS);
    int greedy = 0;
    while (transport.pool().lentBytes() <= TOTAL) {
      // Each of the first few holds far more than a 32nd part.
      assertTrue(send(greedy, 200_000), "link " + greedy);
      greedy++;
    }
    assertTrue(greedy < LINKS / 2);
    for (int i = LINKS / 2; i < LINKS; i++) {
      assertTrue(send(i, 20_000), "link " + i);
    }
    assertFalse(send(0, 1_000));
    links.getFirst().endInput();
    verify(listeners.getFirst())
        .closed(any(), eq(CloseReason.OUTBOUND_FULL), contains("for all links"));
    assertTrue(send(LINKS - 1, 5_000));
    verify(listeners.getLast()).opened(any());
    verifyNoMoreInteractions(listeners.getLast());
  }

  @Test
  void oneLinkAloneMayHoldAllThatALinkMayHold() {
    open(1);
    assertTrue(send(0, BufferPool.LARGEST_BYTES));
    assertFalse(send(0, 1));
  }

  @Test
  void whatIsDeliveredCountsNoMore() {
    open(8);
    for (int i = 0; i < 5; i++) {
      assertTrue(send(i, 200_000));
    }
    assertTrue(transport.pool().lentBytes() > TOTAL);
    links.forEach(link -> link.makeRoom(1 << 20));
    assertTrue(send(0, 250_000));
  }
}
