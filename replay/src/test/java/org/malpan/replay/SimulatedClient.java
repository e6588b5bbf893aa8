package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/** A client that believes every packet and nothing else. */
final class SimulatedClient implements LinkListener {

  /** What it knows of a piece. */
  record Seen(String name, int x, int y, int hp, int score) {

    Seen at(int newX, int newY) {
      return new Seen(name, newX, newY, hp, score);
    }

    Seen with(FieldValues changed) {
      return new Seen(
          name,
          x,
          y,
          changed.has(HP) ? changed.field(HP) : hp,
          changed.has(SCORE) ? changed.field(SCORE) : score);
    }
  }

  /** A frame that claims more than will come for long. */
  private static final byte[] UNFINISHED = {9, 9, 9, 9, 9};

  private static final NativeClientCodec CODEC = new NativeClientCodec(BoardPackets.GAME);
  private static final int HP = BoardPackets.GAME.schema().indexOf(BoardGame.HP);
  private static final int SCORE = BoardPackets.GAME.schema().indexOf(BoardGame.SCORE);

  private static final byte[] UNKNOWN_TYPE = {4, 0, 0x7f, 0};

  private final String name;
  private final Random random;
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  private final ByteBuffer out =
      ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private Link link;
  private int time;

  /** From then on: it is still there, but says nothing more. */
  private boolean silent;

  /** Joins in when many talk at once. */
  private final boolean isTalker;

  /** Never stops reading. */
  final boolean isReader;

  final TreeMap<Integer, Seen> seen = new TreeMap<>();
  int id = -1;
  Optional<ServerPacket.Closing> closing = Optional.empty();
  Optional<CloseReason> closed = Optional.empty();

  SimulatedClient(String name, Random random) {
    this.name = name;
    this.random = random;
    isTalker = random.nextInt(3) == 0;
    isReader = random.nextInt(3) == 0;
  }

  boolean isPlaying() {
    return id >= 0 && closing.isEmpty() && closed.isEmpty();
  }

  /** Does something, or nothing, or something wrong. */
  void act() {
    if (!isPlaying() || silent) {
      return;
    }
    switch (random.nextInt(40)) {
      case 0 -> send(new ClientPacket.Chat("word ".repeat(1 + random.nextInt(40)).strip()));
      case 1, 2, 3 -> send(new ClientPacket.Command(BoardCommands.attack(), 0));
      case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 ->
          send(
              new ClientPacket.Command(
                  BoardCommands.move(Direction.values()[random.nextInt(4)]), ++time));
      case 15 -> rarely(() -> send(new ClientPacket.Leave()));
      case 16 -> rarely(() -> send(UNFINISHED));
      case 17 -> rarely(() -> link.close(CloseReason.LOCAL));
      case 18 -> rarely(this::burst);
      case 19 -> rarely(() -> silent = true);
      case 20 -> rarely(() -> send(UNKNOWN_TYPE));
      case 21 -> rarely(() -> send(BoardPackets.login(name, PieceKind.PAWN)));
      default -> {
        // Most ticks nothing.
      }
    }
  }

  private void burst() {
    for (int i = 0; i < 20; i++) {
      send(new ClientPacket.Command(BoardCommands.attack(), 0));
    }
  }

  /** Says long lines in one burst, if it is one that does. */
  void talk() {
    if (!isTalker || !isPlaying()) {
      return;
    }
    for (int i = random.nextInt(6); i >= 0; i--) {
      send(new ClientPacket.Chat("\ud83c\udca1".repeat(1 + random.nextInt(200))));
    }
  }

  private void rarely(Runnable action) {
    if (random.nextInt(5) == 0) {
      action.run();
    }
  }

  private void send(byte[] bytes) {
    boolean _ = link.send(ByteBuffer.wrap(bytes));
  }

  private void send(ClientPacket packet) {
    out.clear();
    CODEC.encode(out, packet);
    boolean _ = link.send(out.flip());
  }

  @Override
  public void opened(Link opened) {
    link = opened;
    out.clear();
    NativeClientCodec.encodePreamble(out);
    boolean _ = link.send(out.flip());
    if (random.nextInt(20) > 0) {
      PieceKind kind = PieceKind.values()[random.nextInt(PieceKind.values().length)];
      send(BoardPackets.login(name, kind));
    }
  }

  @Override
  public void received(Link from, ByteBuffer bytes) {
    DecodeResult result = assembler.feed(bytes, frame -> CODEC.decode(frame, this::packet));
    if (!result.isOk()) {
      throw new AssertionError("the server broke the protocol: " + result);
    }
  }

  private void packet(ServerPacket packet) {
    switch (packet) {
      case ServerPacket.Welcome p -> {
        id = p.id();
        seen.put(id, new Seen(name, p.x(), p.y(), p.fields().field(HP), p.fields().field(SCORE)));
      }
      case ServerPacket.PieceAdded p ->
          seen.put(
              p.id(),
              new Seen(p.name(), p.x(), p.y(), p.fields().field(HP), p.fields().field(SCORE)));
      case ServerPacket.PieceMoved p -> seen.computeIfPresent(p.id(), (_, s) -> s.at(p.x(), p.y()));
      case ServerPacket.PieceChanged p ->
          seen.computeIfPresent(p.id(), (_, s) -> s.with(p.fields()));
      case ServerPacket.PieceRemoved p -> seen.remove(p.id());
      case ServerPacket.ViewReset _ -> seen.keySet().removeIf(piece -> piece != id);
      case ServerPacket.Heartbeat p -> {
        if (!silent) {
          send(new ClientPacket.HeartbeatAck(p.time()));
        }
      }
      case ServerPacket.Closing p -> closing = Optional.of(p);
      case ServerPacket.RoundTrip _,
          ServerPacket.Pong _,
          ServerPacket.ChatHeard _,
          ServerPacket.Happened _ -> {
        // Nothing that stays.
      }
    }
  }

  @Override
  public void closed(Link from, CloseReason reason, String detail) {
    if (closed.isPresent()) {
      throw new AssertionError("closed twice: " + closed.get() + ", " + reason);
    }
    closed = Optional.of(reason);
  }
}
