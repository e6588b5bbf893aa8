package org.malpan.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.measure.OpenMoves;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameSink;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * One player of a swarm: logs in, steps at random, measures its echoes. The link's callbacks count;
 * the swarm's sender acts.
 */
final class Bot implements LinkListener {

  private static final Direction[] DIRECTIONS = Direction.values();
  private static final NativeClientCodec CODEC = new NativeClientCodec(BoardPackets.GAME);

  private final BotSwarm swarm;
  private final String name;
  private final PieceKind piece;
  private final Random random;
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  private final FrameSink frameSink = frame -> CODEC.decode(frame, this::packet);

  private volatile Link link;
  private volatile boolean welcomed;
  private volatile boolean leaving;
  private int id = -1;

  // Of the link's callbacks, read once the swarm has ended.
  long packets;
  long bytes;
  private final OpenMoves open = new OpenMoves();
  private String reason = "";

  Bot(BotSwarm swarm, int number, long seed) {
    this.swarm = swarm;
    this.name = "bot-" + number;
    this.piece = PieceKind.values()[number % PieceKind.values().length];
    this.random = new Random(seed + number);
  }

  @Override
  public void opened(Link opened) {
    link = opened;
    ByteBuffer out = buffer(256);
    NativeClientCodec.encodePreamble(out);
    CODEC.encode(out, BoardPackets.login(name, piece));
    boolean _ = opened.send(out.flip());
  }

  @Override
  public void received(Link from, ByteBuffer received) {
    bytes += received.remaining();
    DecodeResult result = assembler.feed(received, frameSink);
    if (result instanceof DecodeResult.Violated(_, var detail)) {
      swarm.error(name + ": the server broke the protocol: " + detail);
      from.close(CloseReason.LOCAL);
    }
  }

  private void packet(ServerPacket packet) {
    packets++;
    switch (packet) {
      case ServerPacket.Welcome welcome -> {
        id = welcome.id();
        welcomed = true;
        swarm.welcomed();
      }
      case ServerPacket.PieceMoved(int mover, _, _, int time) when mover == id && time != 0 -> {
        open.echoed(time, swarm::echoed);
      }
      case ServerPacket.Heartbeat(long time) -> send(new ClientPacket.HeartbeatAck(time), 16);
      case ServerPacket.Closing(var why, var text) ->
          reason = why.label() + (text.isEmpty() ? "" : " (" + text + ")");
      default -> {}
    }
  }

  @Override
  public void closed(Link closed, CloseReason why, String detail) {
    if (!leaving) {
      String told = reason.isEmpty() ? why.label() + " " + detail : reason;
      swarm.lost(welcomed, name + ": " + told.strip());
    }
    swarm.ended();
  }

  boolean isWelcomed() {
    return welcomed;
  }

  /** Takes one turn: a step with that time stamp, or an attack. Says whether it was a step. */
  boolean act(int time, int attackPercent) {
    if (attackPercent > 0 && random.nextInt(100) < attackPercent) {
      send(new ClientPacket.Command(BoardCommands.attack(), 0), 16);
      return false;
    }
    Direction direction = DIRECTIONS[random.nextInt(DIRECTIONS.length)];
    // Before it is sent: the echo comes on another thread.
    open.sent(time);
    return send(new ClientPacket.Command(BoardCommands.move(direction), time), 16);
  }

  /** Its moves that were not echoed so far. */
  OpenMoves openMoves() {
    return open;
  }

  void leave() {
    leaving = true;
    Link open = link;
    if (open != null) {
      send(new ClientPacket.Leave(), 8);
      open.close(CloseReason.LOCAL);
    }
  }

  private boolean send(ClientPacket packet, int room) {
    ByteBuffer out = buffer(room);
    CODEC.encode(out, packet);
    return link.send(out.flip());
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
