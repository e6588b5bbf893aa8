package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.IoModels;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/** The {@code message-queue} model on the queue of the window, as {@code WSAAsyncSelect} has it. */
class MessageQueueIT {

  /** Sends back what comes. */
  private static final class Echo implements LinkListener {
    @Override
    public void opened(Link link) {}

    @Override
    public void received(Link link, ByteBuffer bytes) {
      boolean _ = link.send(bytes);
    }

    @Override
    public void closed(Link link, CloseReason reason, String detail) {}
  }

  /** Says hello, and which thread heard what. */
  private static final class Caller implements LinkListener {
    final CompletableFuture<Boolean> openedByWindow = new CompletableFuture<>();
    final CompletableFuture<Boolean> heardByWindow = new CompletableFuture<>();
    final CompletableFuture<Boolean> closedByWindow = new CompletableFuture<>();

    @Override
    public void opened(Link link) {
      openedByWindow.complete(EventQueue.isDispatchThread());
      boolean _ = link.send(ByteBuffer.wrap(new byte[] {'h', 'i'}));
    }

    @Override
    public void received(Link link, ByteBuffer bytes) {
      heardByWindow.complete(EventQueue.isDispatchThread());
    }

    @Override
    public void closed(Link link, CloseReason reason, String detail) {
      closedByWindow.complete(EventQueue.isDispatchThread());
    }
  }

  @Test
  void aLinksCallbacksComeThroughTheWindowsEventQueue() throws Exception {
    Transport server = IoModels.named("select").orElseThrow().open(TransportConfig.DEFAULT);
    Transport window =
        IoModels.onQueue(new DesktopScreen().messageQueue()).open(TransportConfig.DEFAULT);
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      Caller caller = new Caller();
      window.connect(server.listen(any, _ -> new Echo()).address(), caller);
      assertTrue(caller.openedByWindow.get(30, TimeUnit.SECONDS));
      assertTrue(caller.heardByWindow.get(30, TimeUnit.SECONDS));
      assertTrue(window.stop(Duration.ofSeconds(5)));
      assertTrue(caller.closedByWindow.get(30, TimeUnit.SECONDS));
    } finally {
      boolean _ = window.stop(Duration.ZERO);
      boolean _ = server.stop(Duration.ZERO);
    }
  }
}
