package org.malpan.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.malpan.client.measure.OpenMoves;
import org.malpan.game.Argument;
import org.malpan.game.Arguments;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameSink;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * One player of a swarm: logs in, acts at random, measures its echoes. The link's callbacks count;
 * the swarm's sender acts.
 */
final class Bot implements LinkListener {

  private final BotSwarm swarm;
  private final int number;
  private final String name;
  private final Game game;
  private final NativeClientCodec codec;
  private final Random random;
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  private final FrameSink frameSink = this::decode;

  private volatile Link link;
  private volatile boolean welcomed;
  private volatile boolean leaving;
  private int id = -1;

  // Of the link's callbacks, read once the swarm has ended.
  long packets;
  long bytes;
  private final OpenMoves open = new OpenMoves();
  private String reason = "";

  Bot(BotSwarm swarm, Game game, int number, long seed) {
    this.swarm = swarm;
    this.game = game;
    this.number = number;
    name = "bot-" + number;
    codec = new NativeClientCodec(game);
    random = new Random(seed + number);
  }

  private DecodeResult decode(ByteBuffer frame) {
    return codec.decode(frame, this::packet);
  }

  @Override
  public void opened(Link opened) {
    link = opened;
    ByteBuffer out = buffer(256);
    NativeClientCodec.encodePreamble(out);
    long choice = word(game.schema().login(), _ -> number);
    codec.encode(
        out, new ClientPacket.Login(NativeFormat.VERSION, game.info().id(), name, choice, 0));
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

  /**
   * Takes one turn: the game's first command with that time stamp, or another one. Says whether it
   * was the first, whose echoes are measured.
   */
  boolean act(int time, int otherPercent) {
    int commands = game.schema().commands().size();
    if (commands > 1 && otherPercent > 0 && random.nextInt(100) < otherPercent) {
      send(new ClientPacket.Command(command(1 + random.nextInt(commands - 1)), 0), 32);
      return false;
    }
    // Before it is sent: the echo comes on another thread.
    open.sent(time);
    return send(new ClientPacket.Command(command(0), time), 32);
  }

  private long command(int place) {
    Arguments arguments = game.schema().commands().get(place).arguments();
    return CommandWord.of(place, word(arguments, _ -> random.nextInt(Integer.MAX_VALUE)));
  }

  /** Arguments in their ranges. */
  private static long word(Arguments arguments, IntUnaryOperator values) {
    long word = 0;
    for (int i = 0; i < arguments.count(); i++) {
      Argument argument = arguments.all().get(i);
      long range = 1L + argument.most() - argument.least();
      word |= arguments.part(i, (int) (argument.least() + values.applyAsInt(i) % range));
    }
    return word;
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
    codec.encode(out, packet);
    return link.send(out.flip());
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
