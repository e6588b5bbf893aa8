package org.malpan.benchmark.attack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.discovery.Datagram;
import org.malpan.discovery.DatagramFormat;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeClientCodec;

/** What clients say, as bytes. */
final class Bytes {

  private static final NativeClientCodec CODEC = new NativeClientCodec(BoardPackets.GAME);

  private Bytes() {}

  /** The first bytes of a session that logs in. */
  static byte[] login(String name) {
    ByteBuffer out = buffer();
    NativeClientCodec.encodePreamble(out);
    CODEC.encode(out, BoardPackets.login(name, PieceKind.PAWN));
    return taken(out);
  }

  static byte[] chat(String text) {
    ByteBuffer out = buffer();
    CODEC.encode(out, new ClientPacket.Chat(text));
    return taken(out);
  }

  static byte[] move(int turn) {
    ByteBuffer out = buffer();
    CODEC.encode(
        out, new ClientPacket.Command(BoardCommands.move(Direction.values()[turn & 3]), turn + 1));
    return taken(out);
  }

  /** A datagram that asks a server about itself. */
  static byte[] question() {
    ByteBuffer question = DatagramFormat.encode(new Datagram.Question(1));
    return Arrays.copyOf(question.array(), question.limit());
  }

  /** A login and a few packets of each kind. */
  static byte[] session(String name, Random random) {
    ByteBuffer out = buffer();
    out.put(login(name));
    for (int i = 0; i < 5; i++) {
      CODEC.encode(
          out,
          new ClientPacket.Command(
              BoardCommands.move(Direction.values()[random.nextInt(4)]), random.nextInt()));
      CODEC.encode(out, new ClientPacket.Ping(random.nextLong()));
      CODEC.encode(out, new ClientPacket.HeartbeatAck(random.nextLong()));
    }
    CODEC.encode(out, new ClientPacket.Chat("hello"));
    return taken(out);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] repeated(byte[] bytes, int times) {
    byte[] all = new byte[bytes.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
    }
    return all;
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] taken(ByteBuffer out) {
    return Arrays.copyOf(out.array(), out.position());
  }
}
