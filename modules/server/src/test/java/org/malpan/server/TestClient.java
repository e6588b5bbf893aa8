package org.malpan.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.malpan.board.PieceKind;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;

/** A client on a plain blocking socket, so that nothing of the transport is taken on trust. */
final class TestClient implements AutoCloseable {

  private final Socket socket;
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  final List<ServerPacket> received = new ArrayList<>();

  TestClient(InetSocketAddress server) throws IOException {
    socket = new Socket(server.getAddress(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
  }

  static TestClient loggedIn(InetSocketAddress server, String name) throws IOException {
    TestClient client = new TestClient(server);
    client.sendPreamble();
    client.send(TestBoard.login(name, PieceKind.ROOK));
    client.await(ServerPacket.Welcome.class::isInstance);
    return client;
  }

  Socket socket() {
    return socket;
  }

  void sendPreamble() throws IOException {
    ByteBuffer out = ByteBuffer.allocate(4);
    NativeClientCodec.encodePreamble(out);
    socket.getOutputStream().write(out.array());
  }

  void send(ClientPacket packet) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(1100).order(ByteOrder.LITTLE_ENDIAN);
    TestBoard.CODEC.encode(out, packet);
    socket.getOutputStream().write(out.array(), 0, out.position());
  }

  int id() {
    return received.stream()
        .filter(ServerPacket.Welcome.class::isInstance)
        .map(packet -> ((ServerPacket.Welcome) packet).id())
        .findFirst()
        .orElseThrow();
  }

  /** Reads until such a packet has come, and gives it; fails at the stream's end or after 10 s. */
  ServerPacket await(Predicate<ServerPacket> wanted) throws IOException {
    int checked = 0;
    while (true) {
      for (; checked < received.size(); checked++) {
        if (wanted.test(received.get(checked))) {
          return received.get(checked);
        }
      }
      if (!read()) {
        throw new IOException("the stream ended after " + received);
      }
    }
  }

  /** Reads to the stream's end. */
  void awaitEnd() throws IOException {
    while (read()) {
      // Each read is the whole work.
    }
  }

  private boolean read() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] bytes = new byte[4096];
    int count = in.read(bytes);
    if (count < 0) {
      return false;
    }
    DecodeResult result =
        assembler.feed(
            ByteBuffer.wrap(bytes, 0, count),
            frame -> TestBoard.CODEC.decode(frame, received::add));
    if (!result.isOk()) {
      throw new IOException(result.toString());
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
