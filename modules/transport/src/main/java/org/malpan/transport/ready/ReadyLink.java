package org.malpan.transport.ready;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.malpan.transport.LinkListener;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.link.ChannelLink;
import org.malpan.transport.link.Failures;

/**
 * A non-blocking channel in a loop. Callbacks come on the loop's thread; writes go straight to the
 * channel from any thread, and only what the system does not take waits for the loop.
 */
public final class ReadyLink extends ChannelLink<SocketChannel> implements Watched {

  /** Reads of one link before others have their turn. */
  private static final int READS_A_TURN = 4;

  private final ReadyTransport transport;
  private final Loop loop;
  private SelectionKey key;
  private volatile boolean full;
  private boolean connecting;
  private boolean ended;

  ReadyLink(
      InetSocketAddress remote,
      LinkListener listener,
      ReadyTransport transport,
      SocketChannel channel,
      Loop loop) {
    super(remote, listener, transport, channel);
    this.transport = transport;
    this.loop = loop;
  }

  // ---- the loop's thread

  private void beginConnect() {
    if (ended) {
      return;
    }
    try {
      connecting = !channel.connect(remote());
      loop.watch(this);
      if (!connecting) {
        opened();
      }
    } catch (IOException | RuntimeException | Error e) {
      notConnected(e);
    }
  }

  private boolean finishConnect() {
    try {
      if (!channel.finishConnect()) {
        return false;
      }
      connecting = false;
      loop.ignore(key, SelectionKey.OP_CONNECT);
      loop.await(key, SelectionKey.OP_READ);
      opened();
    } catch (IOException e) {
      notConnected(e);
    }
    return true;
  }

  private void notConnected(Throwable e) {
    ended = true;
    connectFailed(Failures.of(e));
  }

  private void beginServe() {
    if (ended) {
      return;
    }
    try {
      loop.watch(this);
      opened();
    } catch (IOException | RuntimeException | Error e) {
      notConnected(e);
    }
  }

  @Override
  public SocketChannel channel() {
    return channel;
  }

  @Override
  public int interest() {
    if (connecting) {
      return SelectionKey.OP_CONNECT;
    }
    return (ended ? 0 : SelectionKey.OP_READ) | (full ? SelectionKey.OP_WRITE : 0);
  }

  @Override
  public void registered(SelectionKey registration) {
    key = registration;
  }

  @Override
  public boolean ready(int operations, ByteBuffer buffer) {
    if (connecting) {
      return finishConnect();
    }
    if ((operations & SelectionKey.OP_WRITE) != 0) {
      written();
      ignoreWhenWritten();
    }
    return (operations & SelectionKey.OP_READ) != 0 && read(buffer);
  }

  /** A loop that renews its interest may have done so with one that is out of date. */
  private synchronized void ignoreWhenWritten() {
    if (!full) {
      loop.ignore(key, SelectionKey.OP_WRITE);
    }
  }

  private boolean read(ByteBuffer buffer) {
    boolean any = false;
    try {
      for (int i = 0; i < READS_A_TURN && !ended; i++) {
        int count = channel.read(buffer.clear());
        any |= count != 0;
        if (count < 0) {
          ended = true;
          loop.ignore(key, SelectionKey.OP_READ);
          inputEnded();
        } else if (count > 0) {
          received(buffer.flip());
        }
        if (count < buffer.capacity()) {
          break;
        }
      }
      flushAnswers();
    } catch (IOException e) {
      any = true;
      ended = true;
      inputFailed(e);
    }
    return any;
  }

  private void abandon() {
    failed(new ClosedChannelException());
  }

  @Override
  public void failed(Throwable fault) {
    if (!ended) {
      ended = true;
      inputFailed(Failures.of(fault));
    }
  }

  // ---- any thread

  @Override
  protected void connect() {
    loop.later(this::beginConnect);
  }

  @Override
  protected void serve() {
    loop.later(this::beginServe);
  }

  @Override
  protected boolean write(ByteBuffer bytes) throws IOException {
    int _ = channel.write(bytes);
    boolean rest = bytes.hasRemaining();
    if (rest != full) {
      full = rest;
      if (rest) {
        loop.await(key, SelectionKey.OP_WRITE);
      } else {
        loop.ignore(key, SelectionKey.OP_WRITE);
      }
    }
    return !rest;
  }

  @Override
  protected int writeNow(SendBuffer buffer, int from, int count) throws IOException {
    ByteBuffer bytes = buffer.bytes();
    try {
      return channel.write(bytes.limit(from + count).position(from));
    } finally {
      ByteBuffer _ = bytes.clear();
    }
  }

  @Override
  protected boolean isBufferInUse() {
    return false;
  }

  @Override
  protected void endOutput() throws IOException {
    SocketChannel _ = channel.shutdownOutput();
  }

  @Override
  protected void abort() {
    loop.later(this::abandon);
  }

  @Override
  protected void conclude(Runnable closing) {
    loop.later(closing);
  }

  @Override
  protected void released() {
    loop.forget(this);
    transport.left(loop);
  }
}
