package org.malpan.benchmark.netty;

import io.netty.channel.EventLoop;
import java.util.ArrayList;

/** The clients that have been told something since the last flush. Event loop only. */
final class Outboxes {

  private final EventLoop loop;
  private final boolean everyTurn;
  private final Runnable flush = this::flushAll;
  private ArrayList<NettyClient> dirty = new ArrayList<>();
  private ArrayList<NettyClient> flushed = new ArrayList<>();

  /**
   * Collects.
   *
   * @param everyTurn to flush when the loop has heard all that are ready; else someone calls {@link
   *     #flushAll}
   */
  Outboxes(EventLoop loop, boolean everyTurn) {
    this.loop = loop;
    this.everyTurn = everyTurn;
  }

  void add(NettyClient client) {
    if (everyTurn && dirty.isEmpty()) {
      loop.execute(flush);
    }
    dirty.add(client);
  }

  void flushAll() {
    ArrayList<NettyClient> turn = dirty;
    dirty = flushed;
    flushed = turn;
    for (int i = 0; i < turn.size(); i++) {
      turn.get(i).flushOut();
    }
    turn.clear();
  }
}
