package org.malpan.discovery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.malpan.game.BoardSize;
import org.malpan.protocol.Text;

/**
 * The bytes of a {@link Datagram}, see {@code docs/discovery.md}. A question is as long as the
 * longest answer, so that nobody can make a server send more than was sent to it. Pure functions.
 */
public final class DatagramFormat {

  /** Bytes of every question, and the most of an answer. */
  public static final int BYTES = 256;

  private static final int MAGIC = 'M' | 'P' << 8 | 'D' << 16 | 1 << 24;
  private static final byte QUESTION = 1;
  private static final byte ANSWER = 2;

  private DatagramFormat() {}

  /** A new buffer with its bytes, ready to be sent. */
  public static ByteBuffer encode(Datagram datagram) {
    ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(MAGIC);
    switch (datagram) {
      case Datagram.Question(long token) -> {
        out.put(QUESTION).putLong(token);
        // The rest stays 0.
        out.position(BYTES);
      }
      case Datagram.Answer(long token, ServerAnswer server) -> {
        out.put(ANSWER).putLong(token).putLong(server.id());
        out.putShort((short) server.protocolVersion()).putShort((short) server.port());
        out.putShort((short) server.board().width()).putShort((short) server.board().height());
        out.putShort((short) server.players()).putShort((short) server.maxPlayers());
        text(out, server.version());
        text(out, server.name());
        game(out, server);
      }
    }
    return out.flip();
  }

  /** Left out where the rest leaves no room for the id; of the title as much as fits. */
  private static void game(ByteBuffer out, ServerAnswer server) {
    if (out.remaining() >= 1 + server.game().length() + 1) {
      text(out, server.game());
      text(out, shortened(server.gameTitle(), out.remaining() - 1));
    }
  }

  private static String shortened(String title, int bytes) {
    String shortened = title;
    for (int most = title.length();
        shortened.getBytes(StandardCharsets.UTF_8).length > bytes;
        most--) {
      shortened = most == 0 ? "" : Text.line(title, most);
    }
    return shortened;
  }

  private static void text(ByteBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.put((byte) bytes.length).put(bytes);
  }

  /**
   * Reads what came; empty for anything that is not as it should be. A question that is too short
   * counts as that. What stands behind an answer's last field is left alone: later versions may say
   * more.
   */
  public static Optional<Datagram> decode(ByteBuffer datagram) {
    ByteBuffer in = datagram.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 13 || in.remaining() > BYTES || in.getInt() != MAGIC) {
      return Optional.empty();
    }
    byte kind = in.get();
    long token = in.getLong();
    return switch (kind) {
      case QUESTION ->
          in.limit() == BYTES ? Optional.of(new Datagram.Question(token)) : Optional.empty();
      case ANSWER -> answer(in).map(server -> new Datagram.Answer(token, server));
      default -> Optional.empty();
    };
  }

  private static Optional<ServerAnswer> answer(ByteBuffer in) {
    if (in.remaining() < 8 + 6 * 2) {
      return Optional.empty();
    }
    long id = in.getLong();
    int protocolVersion = u16(in);
    int port = u16(in);
    int width = u16(in);
    int height = u16(in);
    int players = u16(in);
    int maxPlayers = u16(in);
    try {
      BoardSize board = new BoardSize(width, height);
      String version = text(in);
      String name = text(in);
      return Optional.of(
          in.hasRemaining()
              ? new ServerAnswer(
                  id,
                  protocolVersion,
                  port,
                  board,
                  players,
                  maxPlayers,
                  version,
                  name,
                  text(in),
                  text(in))
              : new ServerAnswer(
                  id, protocolVersion, port, board, players, maxPlayers, version, name));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // Whoever sent it: nobody to tell, and the caller counts it.
      return Optional.empty();
    }
  }

  private static int u16(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  private static String text(ByteBuffer in) throws CharacterCodingException {
    int length = in.hasRemaining() ? in.get() & 0xff : 0;
    if (length > in.remaining()) {
      throw new IllegalArgumentException("a text is longer than its datagram");
    }
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(in.slice(in.position(), length));
    in.position(in.position() + length);
    return text.toString();
  }
}
