package org.malpan.transport.blocking;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.malpan.transport.LinkListener;
import org.malpan.transport.link.ChannelLink;
import org.malpan.transport.link.Failures;
import org.malpan.transport.link.ReceiveBuffer;

/**
 * A blocking channel. Its reader waits for bytes and calls the listener; its writer waits for bytes
 * to send and then for the peer to take them. One thread could not do both: a peer that does not
 * read would keep it from reading. The first few bytes need no writer, so that a connection that is
 * refused costs one thread and not two.
 */
final class BlockingLink extends ChannelLink<SocketChannel> {

  /** An empty send buffer takes this many bytes without waiting for the peer. */
  private static final int FIRST_BYTES = 1024;

  private final BlockingTransport transport;

  // Guarded by this.
  private boolean hasWritten;
  private ByteBuffer toWrite;
  private boolean hasWriter;
  private boolean writerEnded;
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
    } catch (IOException | RuntimeException | Error e) {
      connectFailed(Failures.of(e));
      return;
    }
    read();
  }

  private void read() {
    try {
      opened();
      ReceiveBuffer buffer = new ReceiveBuffer(transport.config().receiveBytes());
      while (channel.read(buffer.next()) >= 0) {
        received(buffer.received());
        flushAnswers();
      }
    } catch (IOException | RuntimeException | Error e) {
      // Whatever ends this thread ends the input: the link must hear of that.
      inputFailed(Failures.of(e));
      return;
    }
    inputEnded();
  }

  // ---- the writer

  private void runWriter() {
    try {
      for (ByteBuffer bytes = awaitBytes(); bytes != null; bytes = awaitBytes()) {
        while (bytes.hasRemaining()) {
          int _ = channel.write(bytes);
        }
        written();
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      synchronized (this) {
        writerEnded = true;
      }
      writeFailed(Failures.of(e));
    }
  }

  private synchronized ByteBuffer awaitBytes() throws InterruptedException {
    while (toWrite == null && !ended) {
      wait();
    }
    ByteBuffer bytes = toWrite;
    toWrite = null;
    return bytes;
  }

  // ---- any thread

  @Override
  protected boolean write(ByteBuffer bytes) throws IOException {
    synchronized (this) {
      if (writerEnded) {
        throw new IOException("the writer has ended");
      }
      boolean isFirst = !hasWritten;
      hasWritten = true;
      if (isFirst && bytes.remaining() <= FIRST_BYTES) {
        int _ = channel.write(bytes);
        return !bytes.hasRemaining();
      }
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
