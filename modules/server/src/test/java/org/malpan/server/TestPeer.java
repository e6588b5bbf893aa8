package org.malpan.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.board.PieceKind;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/** A peer on a network in memory that keeps what it is sent. */
final class TestPeer implements LinkListener {

  private final ByteBuffer out =
      ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  private final NativeClientCodec codec;
  private final Optional<ClientPacket.Login> login;
  final List<ServerPacket> received = new ArrayList<>();
  Link link;
  boolean isClosed;

  /** With a name it logs in as soon as it can, without one it says nothing. */
  TestPeer(String name) {
    this(
        TestBoard.CODEC,
        name.isEmpty() ? Optional.empty() : Optional.of(TestBoard.login(name, PieceKind.PAWN)));
  }

  /** Of any game. */
  TestPeer(NativeClientCodec codec, Optional<ClientPacket.Login> login) {
    this.codec = codec;
    this.login = login;
  }

  @Override
  public void opened(Link opened) {
    link = opened;
    if (login.isPresent()) {
      NativeClientCodec.encodePreamble(out);
      boolean _ = link.send(out.flip());
      send(login.get());
    }
  }

  void send(ClientPacket packet) {
    codec.encode(out.clear(), packet);
    boolean _ = link.send(out.flip());
  }

  @Override
  public void received(Link from, ByteBuffer bytes) {
    DecodeResult result = assembler.feed(bytes, frame -> codec.decode(frame, received::add));
    if (!result.isOk()) {
      throw new AssertionError(result);
    }
  }

  @Override
  public void closed(Link from, CloseReason reason, String detail) {
    isClosed = true;
  }

  boolean isPlaying() {
    return received.stream().anyMatch(ServerPacket.Welcome.class::isInstance) && told().isEmpty();
  }

  /** Why the server closed the connection. */
  Optional<DisconnectReason> told() {
    return received.stream()
        .filter(ServerPacket.Closing.class::isInstance)
        .map(packet -> ((ServerPacket.Closing) packet).reason())
        .findFirst();
  }

  /** The lines that it was told, in order. */
  List<String> lines() {
    return received.stream()
        .filter(ServerPacket.ChatHeard.class::isInstance)
        .map(packet -> ((ServerPacket.ChatHeard) packet).text())
        .toList();
  }
}
