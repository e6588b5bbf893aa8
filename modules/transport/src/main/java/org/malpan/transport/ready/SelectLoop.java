package org.malpan.transport.ready;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.LinkTransport;

/** A loop that waits with a {@link Selector}. */
public class SelectLoop extends Loop {

  private static final System.Logger LOG = System.getLogger(SelectLoop.class.getName());

  private final Selector selector;

  /** Opens the selector. */
  public SelectLoop(TransportConfig config, String name, LoopTask task) throws IOException {
    super(config, name, task);
    selector = Selector.open();
  }

  @Override
  protected final void turn(ByteBuffer buffer, long waitNanos) throws IOException {
    long millis = waitNanos / 1_000_000;
    if (millis > 0) {
      int _ = selector.select(key -> selected(key, buffer), millis);
      return;
    }
    if (waitNanos > 0) {
      // A selector knows no shorter time than a millisecond.
      LockSupport.parkNanos(this, waitNanos);
    }
    int _ = selector.selectNow(key -> selected(key, buffer));
  }

  private void selected(SelectionKey key, ByteBuffer buffer) {
    try {
      serve(key, (Watched) key.attachment(), buffer);
    } catch (CancelledKeyException e) {
      // Closed by another thread since it was selected.
      LOG.log(System.Logger.Level.TRACE, () -> key.attachment() + " is closed already");
    }
    afterCallback();
  }

  /** Serves what is ready. */
  protected void serve(SelectionKey key, Watched watched, ByteBuffer buffer) {
    boolean _ = serve(watched, key.readyOps(), buffer);
  }

  @Override
  protected final void wakeUp() {
    Selector _ = selector.wakeup();
  }

  @Override
  protected final void watch(Watched watched) throws IOException {
    watched.registered(watched.channel().register(selector, watched.interest(), watched));
    wakeUp();
  }

  @Override
  protected final void forget(Watched watched) {
    // A selector closes the socket of a closed channel with its next round.
    wakeUp();
  }

  @Override
  protected final void await(SelectionKey key, int operation) {
    int _ = key.interestOpsOr(operation);
    wakeUp();
  }

  @Override
  protected final void ignore(SelectionKey key, int operation) {
    int _ = key.interestOpsAnd(~operation);
  }

  @Override
  protected final List<Watched> watched() {
    return selector.keys().stream().map(key -> (Watched) key.attachment()).toList();
  }

  @Override
  protected final void release() {
    for (SelectionKey key : selector.keys()) {
      LinkTransport.closeQuietly(key.channel());
    }
    LinkTransport.closeQuietly(selector);
  }
}
