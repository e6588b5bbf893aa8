package org.malpan.transport.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.mockito.InOrder;

/** A link ends whatever its system does or does not tell of. */
class LinkEndTest {

  private static final int PATIENCE_MILLIS = 20_000;

  private final FakeTransport transport = new FakeTransport();
  private final LinkListener listener = mock(LinkListener.class);
  private final FakeLink link = transport.link(listener);

  @BeforeEach
  void open() {
    link.bufferInUse = true;
    link.open();
  }

  /** A failure that lets another thread flush while it is looked at. */
  private static final class LookedAt extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Runnable meanwhile;

    LookedAt(Runnable meanwhile) {
      super("Broken pipe");
      this.meanwhile = meanwhile;
    }

    @Override
    public String getMessage() {
      try {
        Thread other = Thread.ofPlatform().start(meanwhile);
        other.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return super.getMessage();
    }
  }

  @Test
  void aFlushWhileAFailureIsLookedAtGivesNothingToAWriterThatHasEnded() {
    link.room = 10;
    assertTrue(link.send(ByteBuffer.allocate(100)));
    transport.flush();
    assertTrue(link.send(ByteBuffer.allocate(20)));
    int before = link.writes.size();
    link.failWrite(
        new LookedAt(() -> {
          transport.flush();
          link.flush();
        }));
    link.endInput();
    verify(listener).closed(any(), eq(CloseReason.PEER_RESET), any());
    assertEquals(before, link.writes.size());
    assertTrue(link.released);
  }

  @Test
  void aFaultInTheSystemsWriteClosesTheLinkOnly() {
    for (Throwable fault : new Throwable[] {new IllegalStateException("a"), new Error("b")}) {
      LinkListener told = mock(LinkListener.class);
      FakeLink faulty = transport.link(told);
      faulty.bufferInUse = true;
      faulty.open();
      faulty.fault = fault;
      assertTrue(faulty.send(ByteBuffer.allocate(100)));
      transport.flush();
      assertEquals(0, faulty.pendingBytes());
      faulty.endInput();
      verify(told).closed(any(), eq(CloseReason.IO_FAILED), contains(fault.getMessage()));
    }
  }

  @Test
  void aLinkWhoseSystemTellsNothingAfterAnAbortIsClosedAndSettledLater() throws Exception {
    link.room = 10;
    assertTrue(link.send(ByteBuffer.allocate(100)));
    transport.flush();
    link.close(CloseReason.LOCAL);
    link.force();
    assertTrue(link.aborted);
    verify(listener, timeout(PATIENCE_MILLIS)).closed(link, CloseReason.LOCAL, "");
    assertFalse(link.released);
    link.failWrite("at last");
    link.endInput();
    assertTrue(link.released);
    verify(listener, times(1)).closed(any(), any(), any());
    assertTrue(transport.stop(Duration.ofSeconds(5)));
  }

  @Test
  void aListenerThatIsInACallHearsOfTheEndAfterIt() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    LinkListener slow =
        mock(
            LinkListener.class,
            call -> {
              if (call.getMethod().getName().equals("received")) {
                called.countDown();
                assertTrue(goOn.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
              }
              return null;
            });
    FakeLink slowLink = transport.link(slow);
    slowLink.bufferInUse = true;
    slowLink.open();
    Thread reader = Thread.ofPlatform().start(() -> slowLink.receive((byte) 1));
    called.await();
    slowLink.force();
    slowLink.expire();
    verify(slow, never()).closed(any(Link.class), any(), any());
    goOn.countDown();
    reader.join();
    slowLink.expire();
    InOrder order = inOrder(slow);
    order.verify(slow).received(any(), any());
    order.verify(slow).closed(slowLink, CloseReason.LOCAL, "");
  }

  @Test
  void aLinkThatIsClosedWithoutItsSystemIsNotOpenedAfterwards() {
    LinkListener late = mock(LinkListener.class);
    FakeLink unopened = transport.link(late);
    unopened.force();
    unopened.expire();
    unopened.open();
    verify(late).closed(unopened, CloseReason.LOCAL, "");
    verify(late, never()).opened(any());
  }
}
