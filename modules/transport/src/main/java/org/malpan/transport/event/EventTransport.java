package org.malpan.transport.event;

import java.io.IOException;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.async.AsyncTransport;
import org.malpan.transport.async.Completions;
import org.malpan.transport.link.Groups;

/** Waiters of 64 events each, made and retired as operations come and go. */
final class EventTransport extends AsyncTransport {

  private final Groups<Waiter> waiters;

  EventTransport(TransportConfig config) throws IOException {
    super(config, 1, "-events-");
    waiters = new Groups<>(() -> new Waiter(config.threadName() + "-waiter"), Waiter::retire);
  }

  @Override
  protected Completions join(int operations) throws IOException {
    return waiters.join(operations);
  }

  @Override
  protected void left(Completions waiter, int operations) {
    waiters.leave((Waiter) waiter, operations);
  }
}
