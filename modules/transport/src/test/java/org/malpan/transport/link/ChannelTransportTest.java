package org.malpan.transport.link;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.TransportConfig;

/** A listener that was made for a connection hears of its end, also when no link comes of it. */
class ChannelTransportTest {

  private static final int PATIENCE_MILLIS = 20_000;

  /** Cannot make links, as when the system or the memory has nothing left. */
  private static final class Exhausted
      extends ChannelTransport<ServerSocketChannel, SocketChannel> {

    private final Throwable fault;

    Exhausted(Throwable fault) {
      super(TransportConfig.DEFAULT);
      this.fault = fault;
    }

    @Override
    protected ServerSocketChannel openServer(InetSocketAddress address) throws IOException {
      throw new IOException("none");
    }

    @Override
    protected SocketChannel openChannel() throws IOException {
      return SocketChannel.open();
    }

    @Override
    protected void bind(ServerSocketChannel channel, InetSocketAddress address) {}

    @Override
    protected InetSocketAddress remote(SocketChannel channel) {
      return InetSocketAddress.createUnresolved("peer", 1);
    }

    @Override
    protected ChannelListening<ServerSocketChannel> listening(
        ServerSocketChannel channel, LinkAcceptor acceptor) throws IOException {
      throw new IOException("none");
    }

    @Override
    protected ChannelLink<SocketChannel> link(
        InetSocketAddress remote, LinkListener listener, SocketChannel channel) throws IOException {
      switch (fault) {
        case IOException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(fault);
      }
    }

    @Override
    protected void end() {}
  }

  @Test
  void aConnectionThatCannotBeServedIsToldOf() throws Exception {
    for (Throwable fault :
        new Throwable[] {
          new IOException("gone"), new OutOfMemoryError("gone"), new Throwable("gone")
        }) {
      Exhausted transport = new Exhausted(fault);
      LinkListener listener = mock(LinkListener.class);
      try (SocketChannel channel = transport.openChannel()) {
        transport.accepted(channel, _ -> listener);
        verify(listener, timeout(PATIENCE_MILLIS))
            .closed(any(), eq(CloseReason.CONNECT_FAILED), contains("gone"));
        verifyNoMoreInteractions(listener);
      }
    }
  }
}
