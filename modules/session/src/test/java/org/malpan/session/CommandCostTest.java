package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.malpan.board.Direction;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;

/** What a command costs in memory on its way from the decoder to the tick. */
class CommandCostTest {

  private static final int COMMANDS_A_TICK = 10;

  private final ByteBuffer frame = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
  private final Inbox inbox = new Inbox(64);
  private final Queuing decoded = new Queuing(inbox);
  private final Sum sum = new Sum();

  private void tick() {
    for (int i = 0; i < COMMANDS_A_TICK; i++) {
      frame.rewind();
      assertTrue(NativeFormat.INSTANCE.decode(frame, decoded).isOk());
    }
    inbox.drain(3, sum);
  }

  @Test
  void commandsAllocateNothingOnceTheRoomIsThere() {
    NativeClientCodec.encode(frame, new ClientPacket.Move(Direction.LEFT, 1));
    frame.flip();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 1_000; i++) {
      tick();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1_000; i++) {
      tick();
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    // An object takes 16 bytes at least.
    assertTrue(bytes < 1_000 * COMMANDS_A_TICK, bytes + " B for 10,000 commands");
    assertEquals(2_000 * COMMANDS_A_TICK, sum.times);
  }

  /** Keeps no command. */
  private static final class Sum implements CommandSink {

    private long times;

    @Override
    public void command(int player, long word, int time) {
      times += time;
    }

    @Override
    public void chat(int player, String text) {
      throw new AssertionError(text);
    }
  }

  /** Puts commands into an inbox; nothing else is sent. */
  private record Queuing(Inbox inbox) implements ClientPacketVisitor {

    @Override
    public void login(ClientPacket.Login login) {
      throw new AssertionError(login);
    }

    @Override
    public void command(long word, int time) {
      assertTrue(inbox.offerCommand(word, time, 0));
    }

    @Override
    public void chat(String text) {
      throw new AssertionError(text);
    }

    @Override
    public void chatRefused(String why) {
      throw new AssertionError(why);
    }

    @Override
    public void ping(long time) {
      throw new AssertionError(time);
    }

    @Override
    public void heartbeatAck(long time) {
      throw new AssertionError(time);
    }

    @Override
    public void askRoundTrips() {
      throw new AssertionError();
    }

    @Override
    public void leave() {
      throw new AssertionError();
    }
  }
}
