package org.malpan.transport.blocking;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.malpan.transport.LinkListener;
import org.malpan.transport.link.ChannelLink;
import org.malpan.transport.link.ReceiveBuffer;

/**
 * A blocking channel. Its reader waits for bytes and calls the listener; its writer, there from the
 * first send on, waits for bytes to send and then for the peer to take them. One thread could not
 * do both: a peer that does not read would keep it from reading.
 */
final class BlockingLink extends ChannelLink<SocketChannel> {

  private final BlockingTransport transport;

  // Guarded by this.
  private ByteBuffer toWrite;
  private boolean hasWriter;
  private boolean ended;

  BlockingLink(
      InetSocketAddress remote,
      LinkListener listener,
      BlockingTransport transport,
      SocketChannel channel) {
    super(remote, listener, transport, channel);
    this.transport = transport;
  }

  // ---- the reader

  @Override
  protected void connect() {
    try {
      transport.start(this::runConnect);
    } catch (IOException e) {
      connectFailed(e);
    }
  }

  @Override
  protected void serve() {
    try {
      transport.start(this::read);
    } catch (IOException e) {
      inputFailed(e);
    }
  }

  private void runConnect() {
    try {
      boolean _ = channel.connect(remote());
    } catch (IOException e) {
      connectFailed(e);
      return;
    } catch (RuntimeException e) {
      connectFailed(new IOException(e.toString(), e));
      return;
    }
    read();
  }

  private void read() {
    opened();
    ReceiveBuffer buffer = new ReceiveBuffer(transport.config().receiveBytes());
    try {
      while (channel.read(buffer.next()) >= 0) {
        received(buffer.received());
        flushAnswers();
      }
    } catch (IOException e) {
      inputFailed(e);
      return;
    }
    inputEnded();
  }

  // ---- the writer

  private void runWriter() {
    for (ByteBuffer bytes = awaitBytes(); bytes != null; bytes = awaitBytes()) {
      try {
        while (bytes.hasRemaining()) {
          int _ = channel.write(bytes);
        }
        written();
      } catch (IOException e) {
        writeFailed(e);
        return;
      }
    }
  }

  private synchronized ByteBuffer awaitBytes() {
    try {
      while (toWrite == null && !ended) {
        wait();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts our threads but one who wants them to end.
      Thread.currentThread().interrupt();
      return null;
    }
    ByteBuffer bytes = toWrite;
    toWrite = null;
    return bytes;
  }

  // ---- any thread

  @Override
  protected boolean write(ByteBuffer bytes) throws IOException {
    synchronized (this) {
      toWrite = bytes;
      if (hasWriter) {
        notifyAll();
      } else {
        transport.start(this::runWriter);
        hasWriter = true;
      }
    }
    return false;
  }

  @Override
  protected void endOutput() throws IOException {
    SocketChannel _ = channel.shutdownOutput();
  }

  @Override
  protected synchronized void released() {
    ended = true;
    notifyAll();
  }
}
