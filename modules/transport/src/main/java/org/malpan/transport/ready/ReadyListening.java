package org.malpan.transport.ready;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.Listening;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.LinkTransport;

/** A non-blocking server channel in a loop. */
final class ReadyListening implements Listening, Watched {

  /** Connections taken before other channels have their turn. */
  private static final int ACCEPTS_A_TURN = 64;

  private final ReadyTransport transport;
  private final LinkAcceptor acceptor;
  private final ServerSocketChannel channel;
  private final InetSocketAddress address;
  private final Loop loop;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean paused;
  private SelectionKey key;

  ReadyListening(
      ReadyTransport transport, LinkAcceptor acceptor, ServerSocketChannel channel, Loop loop)
      throws IOException {
    this.transport = transport;
    this.acceptor = acceptor;
    this.channel = channel;
    this.address = (InetSocketAddress) channel.getLocalAddress();
    this.loop = loop;
  }

  /** Begins to accept. */
  void start() {
    try {
      loop.watch(this);
    } catch (IOException e) {
      // It was closed before it began.
      close();
    }
  }

  @Override
  public ServerSocketChannel channel() {
    return channel;
  }

  @Override
  public int interest() {
    return paused ? 0 : SelectionKey.OP_ACCEPT;
  }

  @Override
  public void registered(SelectionKey registration) {
    key = registration;
  }

  @Override
  public boolean ready(int operations, ByteBuffer buffer) {
    for (int i = 0; i < ACCEPTS_A_TURN && channel.isOpen() && !paused; i++) {
      try {
        SocketChannel accepted = channel.accept();
        if (accepted == null) {
          return i > 0;
        }
        transport.accepted(accepted, acceptor);
      } catch (IOException e) {
        pause(e);
      }
    }
    return true;
  }

  private void pause(IOException failure) {
    if (channel.isOpen()) {
      paused = true;
      loop.ignore(key, SelectionKey.OP_ACCEPT);
      AcceptPause.after(this, failure, () -> loop.later(this::resume));
    }
  }

  private void resume() {
    paused = false;
    if (channel.isOpen()) {
      loop.await(key, SelectionKey.OP_ACCEPT);
    }
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      LinkTransport.closeQuietly(channel);
      loop.later(() -> loop.forget(this));
      transport.removed(this);
      transport.left(loop);
    }
  }

  @Override
  public String toString() {
    return "listening on " + address;
  }
}
