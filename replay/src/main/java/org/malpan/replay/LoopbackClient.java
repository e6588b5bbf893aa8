package org.malpan.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.malpan.game.Game;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Transport;

/**
 * One recorded player, sent through a real socket again. Its methods are for one thread and wait
 * for the server; the link's callbacks come on the transport's.
 */
final class LoopbackClient implements LinkListener {

  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Transport transport;
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  private final ByteBuffer out =
      ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final NativeClientCodec codec;
  private final ToldHashes hashes;

  // Guarded by this.
  private Link link;
  private long asked;
  private long answered;
  private int id = -1;
  private int digest;
  private boolean told;
  private Optional<ServerPacket.Closing> closing = Optional.empty();
  private boolean closed;

  LoopbackClient(Transport transport, Game game, RecordedWire wire) {
    this.transport = transport;
    codec = new NativeClientCodec(game);
    hashes = new ToldHashes(wire);
  }

  // ---- the verifier's side

  /** Waits for the connection, then logs in; returns when the server has read it. */
  void logIn(ClientPacket.Login login) throws IOException, InterruptedException {
    await("a connection", () -> link != null);
    out.clear();
    NativeClientCodec.encodePreamble(out);
    boolean _ = link.send(out.flip());
    say(login);
    sync();
  }

  /** Sends a packet, at the latest with the next {@link #sync}. */
  void say(ClientPacket packet) {
    out.clear();
    codec.encode(out, packet);
    boolean _ = link.send(out.flip());
  }

  /** Returns when the server has read all that was said, and this end all that it had answered. */
  void sync() throws IOException, InterruptedException {
    ask();
    awaitAnswer();
  }

  void ask() {
    say(new ClientPacket.Ping(++asked));
    transport.flush();
  }

  void awaitAnswer() throws IOException, InterruptedException {
    await("an answer", () -> answered == asked);
  }

  /** The player's id, once the server has let it in. */
  int awaitWelcome() throws IOException, InterruptedException {
    await("a welcome", () -> id >= 0);
    return id;
  }

  /** Leaves; returns when the server has closed the link. */
  void leave() throws InterruptedException, IOException {
    say(new ClientPacket.Leave());
    transport.flush();
    awaitEnd();
  }

  /** Waits until the server has closed the link. */
  void awaitEnd() throws InterruptedException, IOException {
    if (!waitUntil(() -> closed)) {
      throw new IOException("the server did not close a session within 10 s");
    }
  }

  /** Whether anything was told since this was last asked. */
  synchronized boolean takeTold() {
    boolean was = told;
    told = false;
    return was;
  }

  /** The running hash of what was told, as {@link OutputDigest} has it; starts anew. */
  synchronized int takeDigest() {
    int was = digest;
    digest = 0;
    return was;
  }

  private void await(String what, BooleanSupplier condition)
      throws IOException, InterruptedException {
    boolean came = waitUntil(() -> closed || condition.getAsBoolean());
    synchronized (this) {
      if (closed && !condition.getAsBoolean()) {
        throw new IOException(
            "a session ended that was to go on: %s"
                .formatted(
                    closing.map(told -> told.reason() + " " + told.text()).orElse("no reason")));
      }
    }
    if (!came) {
      throw new IOException("no sign of %s within 10 s".formatted(what));
    }
  }

  private synchronized boolean waitUntil(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        return false;
      }
      wait(leftMillis);
    }
    return true;
  }

  // ---- the link's side

  @Override
  public synchronized void opened(Link opened) {
    link = opened;
    notifyAll();
  }

  @Override
  public synchronized void received(Link from, ByteBuffer bytes) {
    DecodeResult result = assembler.feed(bytes, this::frame);
    if (!result.isOk()) {
      throw new IllegalStateException("the server broke the protocol: " + result);
    }
    notifyAll();
  }

  private DecodeResult frame(ByteBuffer frame) {
    ByteBuffer sent = frame.duplicate();
    return codec.decode(frame, packet -> packet(packet, sent));
  }

  private void packet(ServerPacket packet, ByteBuffer sent) {
    switch (packet) {
      case ServerPacket.Welcome welcome -> {
        id = welcome.id();
        hashes.welcome(welcome);
      }
      case ServerPacket.Pong pong -> answered = pong.time();
      case ServerPacket.Closing reason -> closing = Optional.of(reason);
      case ServerPacket.RoundTrip _, ServerPacket.Heartbeat _ -> {
        // The match's clock hardly moves: a peer that is asked for life is never late.
      }
      case ServerPacket.PieceAdded _,
          ServerPacket.PieceMoved _,
          ServerPacket.PieceChanged _,
          ServerPacket.PieceRemoved _,
          ServerPacket.Happened _,
          ServerPacket.ChatHeard _,
          ServerPacket.ViewReset _ -> {
        digest = OutputDigest.mix(digest, hashes.of(packet, sent));
        told = true;
      }
    }
  }

  @Override
  public synchronized void closed(Link from, CloseReason reason, String detail) {
    closed = true;
    notifyAll();
  }
}
