package org.malpan.transport.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.malpan.transport.SendBuffer;
import org.mockito.InOrder;

class SocketLinkTest {

  private final FakeTransport transport = new FakeTransport();
  private final LinkListener listener = mock(LinkListener.class);
  private final FakeLink link = transport.link(listener);

  @BeforeEach
  void open() {
    link.open();
  }

  private static boolean send(FakeLink to, int count) {
    return to.send(ByteBuffer.allocate(count));
  }

  @Test
  void severalPacketsLeaveInOneWrite() {
    assertTrue(send(link, 100) && send(link, 200) && send(link, 300));
    assertTrue(link.writes.isEmpty());
    transport.flush();
    assertEquals(List.of(600), link.writes);
  }

  @Test
  void whatIsSentWhileTheSystemIsFullLeavesBehindTheRest() {
    link.room = 40;
    assertTrue(send(link, 100));
    transport.flush();
    assertTrue(send(link, 7) && send(link, 8));
    transport.flush();
    assertEquals(60, link.pendingBytes());
    link.makeRoom(1_000);
    assertEquals(List.of(40, 60, 15), link.writes);
    assertEquals(0, link.pendingBytes());
  }

  private static boolean sendLent(FakeLink to, int count) {
    return to.send(to.lend(count), count);
  }

  @Test
  void aLentBufferLeavesAtOnce() {
    assertTrue(sendLent(link, 300) && sendLent(link, 900));
    assertEquals(List.of(300, 900), link.writes);
  }

  @Test
  void lentBuffersWaitBehindWhatTheSystemHasNotTaken() {
    link.room = 40;
    assertTrue(sendLent(link, 100) && sendLent(link, 7) && sendLent(link, 600) && send(link, 5));
    assertEquals(60, link.pendingBytes());
    link.makeRoom(2_000);
    assertEquals(List.of(40, 60, 612), link.writes);
  }

  @Test
  void aLentBufferLeavesBehindWhatWasCollected() {
    assertTrue(send(link, 20) && sendLent(link, 30));
    assertEquals(List.of(50), link.writes);
  }

  @Test
  void aLentBufferOfALinkThatIsNotConnectedWaitsForThat() {
    FakeLink later = transport.link(mock(LinkListener.class));
    assertTrue(sendLent(later, 10) && sendLent(later, 11));
    assertTrue(later.writes.isEmpty());
    later.open();
    assertEquals(List.of(10, 11), later.writes);
  }

  private static boolean sendOwn(FakeLink to, int count) {
    return to.send(SendBuffer.onHeap(100), 100 - count, count);
  }

  @Test
  void ofTheCallersBufferTheRestLeavesBehindWhatTheSystemTookAtOnce() {
    link.takes = 30;
    link.room = 5;
    assertTrue(sendOwn(link, 30) && sendOwn(link, 40) && sendOwn(link, 20));
    assertEquals(List.of(30, 30), link.taken);
    assertEquals(List.of(5), link.writes);
    assertEquals(5, link.pendingBytes());
    link.makeRoom(1_000);
    assertEquals(List.of(5, 5, 20), link.writes);
    assertTrue(sendOwn(link, 7));
    assertEquals(List.of(30, 30, 7), link.taken);
  }

  @Test
  void theCallersBufferIsNotWrittenFromWhileOthersWait() {
    link.takes = 100;
    assertTrue(send(link, 20) && sendOwn(link, 30));
    assertEquals(List.of(), link.taken);
    assertEquals(List.of(50), link.writes);
    FakeLink later = transport.link(mock(LinkListener.class));
    later.takes = 100;
    assertTrue(sendOwn(later, 10));
    later.open();
    assertEquals(List.of(), later.taken);
    assertEquals(List.of(10), later.writes);
  }

  @Test
  void aLinkIsFreeWhileNothingWaits() {
    assertTrue(link.isFree());
    assertTrue(send(link, 20));
    assertFalse(link.isFree());
    transport.flush();
    assertTrue(link.isFree());
    link.close(CloseReason.LOCAL);
    assertFalse(link.isFree());
    assertFalse(transport.link(mock(LinkListener.class)).isFree());
  }

  @Test
  void aLentBufferIsTakenBackAlsoWhenItCannotBeSent() {
    link.room = 0;
    assertTrue(sendLent(link, 500));
    SendBuffer lent = link.lend(525);
    assertFalse(link.send(lent, 525));
    assertSame(lent, link.lend(525));
    assertFalse(link.send(lent, 525));
    assertSame(lent, link.lend(525));
    assertTrue(link.aborted);
    link.failWrite("aborted");
    link.failInput("aborted");
    verify(listener).closed(link, CloseReason.OUTBOUND_FULL, "1025 bytes wait, at most 1024");
  }

  @Test
  void aLinkThatIsFlushedOnItsOwnLosesNoOtherThatWaitsForTheFlush() {
    FakeLink other = transport.link(mock(LinkListener.class));
    other.open();
    assertTrue(send(other, 10));
    assertTrue(send(link, 20));
    link.flush();
    assertTrue(send(link, 30));
    transport.flush();
    assertEquals(List.of(10), other.writes);
    assertEquals(List.of(20, 30), link.writes);
    assertTrue(send(other, 11));
    transport.flush();
    assertEquals(List.of(10, 11), other.writes);
  }

  @Test
  void oneByteMoreThanTheLimitClosesTheLink() {
    assertTrue(send(link, 1024));
    assertFalse(send(link, 1));
    assertTrue(link.aborted);
    verify(listener, never()).closed(any(), any(), any());
    link.failInput("aborted");
    verify(listener).closed(link, CloseReason.OUTBOUND_FULL, "1025 bytes wait, at most 1024");
  }

  @Test
  void aForcedLinkThatIsFlushedOnceMoreClosesAllTheSame() {
    link.bufferInUse = true;
    link.room = 0;
    assertTrue(send(link, 500));
    transport.flush();
    assertTrue(send(link, 500));
    assertFalse(send(link, 100));
    assertTrue(link.aborted);
    link.failWrite("the channel is closed");

    link.flush();
    link.failInput("the channel is closed");

    verify(listener).closed(eq(link), eq(CloseReason.OUTBOUND_FULL), any());
  }

  @Test
  void closeDeliversFirstAndWaitsForThePeer() {
    link.room = 40;
    assertTrue(send(link, 100));
    link.close(CloseReason.LOCAL);
    assertFalse(link.outputEnded);
    link.makeRoom(1_000);
    assertTrue(link.outputEnded);
    assertFalse(link.released);
    link.receive((byte) 1);
    link.endInput();
    assertTrue(link.released);
    InOrder order = inOrder(listener);
    order.verify(listener).opened(link);
    order.verify(listener).closed(link, CloseReason.LOCAL, "");
    order.verifyNoMoreInteractions();
  }

  @Test
  void theEndOfTheInputLetsWhatIsPendingOut() {
    link.room = 40;
    assertTrue(send(link, 100));
    link.endInput();
    verify(listener, never()).closed(any(), any(), any());
    link.makeRoom(1_000);
    verify(listener).closed(link, CloseReason.PEER_CLOSED, "");
  }

  @Test
  void aLinkThatIsForcedWaitsForItsInputToEnd() {
    link.room = 0;
    assertTrue(send(link, 100));
    link.close(CloseReason.LOCAL);
    link.force();
    assertTrue(link.aborted);
    assertFalse(link.released);
    link.failInput("aborted");
    verify(listener).closed(link, CloseReason.LOCAL, "");
  }

  @Test
  void aResetIsToldFromOtherFailures() {
    link.failInput("Connection reset by peer");
    verify(listener).closed(eq(link), eq(CloseReason.PEER_RESET), any());
    LinkListener another = mock(LinkListener.class);
    FakeLink unlucky = transport.link(another);
    unlucky.open();
    unlucky.failInput("No route to host");
    verify(another).closed(unlucky, CloseReason.IO_FAILED, "No route to host");
  }
}
