package org.malpan.transport.ready;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.link.AcceptPause;
import org.malpan.transport.link.ChannelListening;
import org.malpan.transport.link.Failures;

/** A non-blocking server channel in a loop. */
public final class ReadyListening extends ChannelListening<ServerSocketChannel> implements Watched {

  /** Time for connections before other channels, and work that shares the loop, have their turn. */
  public static final long TURN_NANOS = 2_000_000;

  private final ReadyTransport transport;
  private final LinkAcceptor acceptor;
  private final Loop loop;
  private volatile boolean paused;
  private SelectionKey key;

  ReadyListening(
      ReadyTransport transport, LinkAcceptor acceptor, ServerSocketChannel channel, Loop loop)
      throws IOException {
    super(transport, channel);
    this.transport = transport;
    this.acceptor = acceptor;
    this.loop = loop;
  }

  @Override
  protected void start() {
    loop.later(this::beginAccept);
  }

  private void beginAccept() {
    try {
      loop.watch(this);
    } catch (IOException e) {
      // It was closed before it began.
      close();
    }
  }

  @Override
  public ServerSocketChannel channel() {
    return socket();
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
    long began = System.nanoTime();
    boolean any = false;
    while (isOpen() && !paused) {
      try {
        SocketChannel accepted = socket().accept();
        if (accepted == null) {
          return any;
        }
        any = true;
        transport.accepted(accepted, acceptor);
      } catch (IOException e) {
        pause(e);
      }
      if (System.nanoTime() - began >= TURN_NANOS) {
        loop.hurry();
        return true;
      }
    }
    return true;
  }

  private void pause(IOException failure) {
    if (isOpen()) {
      paused = true;
      loop.ignore(key, SelectionKey.OP_ACCEPT);
      AcceptPause.after(this, failure, () -> loop.later(this::resume));
    }
  }

  @Override
  public void failed(Throwable fault) {
    pause(Failures.of(fault));
  }

  private void resume() {
    paused = false;
    if (isOpen()) {
      loop.await(key, SelectionKey.OP_ACCEPT);
    }
  }

  @Override
  protected void released() {
    loop.later(() -> loop.forget(this));
    transport.left(loop);
  }
}
