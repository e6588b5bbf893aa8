package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.ServerPacket;

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
      assertTrue(Board.FORMAT.decode(frame, decoded).isOk());
    }
    inbox.drain(3, sum);
  }

  @Test
  void commandsAllocateNothingOnceTheRoomIsThere() {
    Board.CODEC.encode(frame, new ClientPacket.Command(BoardCommands.move(Direction.LEFT), 1));
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

  @Test
  void whatPlayersAreToldOfTheWorldAllocatesNothing() {
    ServerPacket.PieceAdded piece =
        new ServerPacket.PieceAdded(5, 2, true, 3, 4, Board.WELCOME.fields(), "pawn-5");
    ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 20_000; i++) {
      tell(out.clear(), piece);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      tell(out.clear(), piece);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertTrue(bytes < 10_000, bytes + " B for 40,000 packets");
    assertEquals(28 + 14 + 12 + 15, out.position());
  }

  private static void tell(ByteBuffer out, ServerPacket.PieceAdded piece) {
    Board.FORMAT.encodeAdded(out, piece);
    Board.FORMAT.encodeChanged(out, 5, 0b101, piece);
    Board.FORMAT.encodeHappened(out, 5, 0, 2);
    Board.FORMAT.encodeMoved(out, 5, 3, 4, 9);
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
