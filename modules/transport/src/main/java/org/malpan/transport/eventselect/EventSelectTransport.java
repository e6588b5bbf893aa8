package org.malpan.transport.eventselect;

import java.io.IOException;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.link.Groups;
import org.malpan.transport.ready.Loop;
import org.malpan.transport.ready.ReadyTransport;
import org.malpan.transport.ready.SelectLoop;

/** Loops of 64 sockets each, made and retired as sockets come and go. */
final class EventSelectTransport extends ReadyTransport {

  private final Groups<Loop> groups;

  EventSelectTransport(TransportConfig config) {
    super(config);
    groups = new Groups<>(() -> startLoop(config), Loop::end);
  }

  private static Loop startLoop(TransportConfig config) throws IOException {
    Loop loop = new SelectLoop(config, "-group", LoopTask.NONE);
    loop.start();
    return loop;
  }

  @Override
  protected Loop join() throws IOException {
    return groups.join(1);
  }

  @Override
  protected void left(Loop loop) {
    groups.leave(loop, 1);
  }

  @Override
  protected void end() {
    // The last socket's end has ended its group.
  }
}
