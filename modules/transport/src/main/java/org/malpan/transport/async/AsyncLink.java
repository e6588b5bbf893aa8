package org.malpan.transport.async;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import org.malpan.transport.LinkListener;
import org.malpan.transport.link.ChannelLink;
import org.malpan.transport.link.Failures;
import org.malpan.transport.link.ReceiveBuffer;

/**
 * An asynchronous channel: one read is always pending, and at most one write, independent of it.
 * The next read is asked for when the callback of the last has returned, which keeps the callbacks
 * serial whatever thread takes the results.
 */
final class AsyncLink extends ChannelLink<AsynchronousSocketChannel> {

  /** Operations that may be pending at once. */
  static final int OPERATIONS = 2;

  private final AsyncTransport transport;
  private final Completions completions;
  private final ReceiveBuffer buffer;
  private final Operation input;
  private final Operation output;
  private boolean connecting;

  // Guarded by this.
  private boolean starting;
  private boolean doneAtOnce;

  AsyncLink(
      InetSocketAddress remote,
      LinkListener listener,
      AsyncTransport transport,
      AsynchronousSocketChannel channel,
      Completions completions) {
    super(remote, listener, transport, channel);
    this.transport = transport;
    this.completions = completions;
    this.buffer = new ReceiveBuffer(transport.config().receiveBytes());
    this.input = new Operation(completions, this::takeInput);
    this.output = new Operation(completions, this::takeOutput);
  }

  @Override
  protected void connect() {
    connecting = true;
    try {
      channel.connect(remote(), null, input.of((Void _) -> {}));
    } catch (RuntimeException | Error e) {
      // An address that cannot be connected to at all; told as a failure of the system is.
      input.failed(e, null);
    }
  }

  @Override
  protected void serve() {
    opened();
    read();
  }

  private void read() {
    try {
      channel.read(buffer.next(), null, input);
    } catch (RuntimeException | Error e) {
      // No read is pending then, and nobody else would tell of the end.
      inputFailed(Failures.of(e));
    }
  }

  private void takeInput() {
    IOException failure = input.failure();
    if (connecting) {
      connecting = false;
      if (failure == null) {
        serve();
      } else {
        connectFailed(failure);
      }
    } else if (failure != null) {
      inputFailed(failure);
    } else if (input.count() < 0) {
      inputEnded();
    } else {
      received(buffer.received());
      flushAnswers();
      read();
    }
  }

  @Override
  protected boolean write(ByteBuffer bytes) throws IOException {
    do {
      doneAtOnce = false;
      starting = true;
      try {
        channel.write(bytes, null, output);
      } finally {
        starting = false;
      }
      if (doneAtOnce && output.failure() != null) {
        throw output.failure();
      }
    } while (doneAtOnce && bytes.hasRemaining());
    return doneAtOnce;
  }

  private void takeOutput() {
    synchronized (this) {
      if (starting) {
        // On the thread that is just starting it: said by write's result.
        doneAtOnce = true;
        return;
      }
    }
    if (output.failure() != null) {
      writeFailed(output.failure());
    } else {
      written();
    }
  }

  @Override
  protected void endOutput() throws IOException {
    AsynchronousSocketChannel _ = channel.shutdownOutput();
  }

  @Override
  protected void released() {
    input.leave();
    output.leave();
    transport.left(completions, OPERATIONS);
  }
}
