package org.malpan.transport.select;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.malpan.transport.link.SocketLink;

/** A non-blocking channel. Callbacks come on the loop's thread, writes on any. */
final class SelectLink extends SocketLink {

  /** Reads of one link before others have their turn. */
  private static final int READS_A_TURN = 4;

  private final SocketChannel channel;
  private final SelectTransport transport;
  private SelectionKey key;
  private boolean shutDown;
  private long lingerEndNanos;

  SelectLink(
      long id,
      InetSocketAddress remote,
      LinkListener listener,
      SelectTransport transport,
      SocketChannel channel) {
    super(id, remote, listener, transport, transport.pool());
    this.transport = transport;
    this.channel = channel;
  }

  SocketChannel channel() {
    return channel;
  }

  void registered(SelectionKey selectionKey) {
    key = selectionKey;
    opened();
  }

  /** The connection failed: the listener hears that and nothing else. */
  void notConnected(String why) {
    boolean _ = close(CloseReason.CONNECT_FAILED, why, true);
  }

  /** Loop thread: the key is ready. */
  void ready(ByteBuffer buffer) {
    if (key.isWritable()) {
      flush();
    }
    if (key.isValid() && key.isReadable()) {
      read(buffer);
    }
    if (!isOpen()) {
      transport.closing(this);
    }
  }

  private void read(ByteBuffer buffer) {
    try {
      for (int i = 0; i < READS_A_TURN; i++) {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
          endOfStream();
          return;
        }
        if (count > 0) {
          received(buffer.flip());
        }
        if (count < buffer.capacity()) {
          return;
        }
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  private void endOfStream() {
    // While closing, the peer's end is what was waited for.
    if (!close(CloseReason.PEER_CLOSED, "", false)) {
      boolean _ = close(CloseReason.PEER_CLOSED, "", true);
    }
    key.interestOpsAnd(~SelectionKey.OP_READ);
  }

  @Override
  protected void write() {
    ByteBuffer bytes = outgoing();
    try {
      while (bytes.hasRemaining()) {
        int _ = channel.write(bytes);
        if (bytes.hasRemaining()) {
          transport.wantWrite(this, true);
          return;
        }
        written();
        bytes = outgoing();
      }
      transport.wantWrite(this, false);
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Loop thread: the transport ends and waits no longer. */
  void stopped() {
    closed();
  }

  /** The registration; null until there is one. */
  SelectionKey key() {
    return key;
  }

  /**
   * Loop thread: goes on with closing.
   *
   * @return whether it is done
   */
  boolean advanceClosing(long nowNanos, long lingerNanos) {
    if (lingerEndNanos == 0) {
      lingerEndNanos = nowNanos + lingerNanos;
      flush();
    }
    boolean delivered = isReadyToClose();
    if (delivered && awaitsPeer() && !shutDown) {
      shutDown = true;
      try {
        channel.shutdownOutput();
      } catch (IOException e) {
        fail(e);
      }
    }
    boolean patient = !isForced() && nowNanos - lingerEndNanos < 0;
    if (patient && (!delivered || awaitsPeer())) {
      return false;
    }
    transport.closeQuietly(channel);
    closed();
    return true;
  }
}
