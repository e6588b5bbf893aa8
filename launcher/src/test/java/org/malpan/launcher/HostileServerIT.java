package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.game.BoardSize;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeFormat;
import picocli.CommandLine;

/**
 * A server that sends what steers a terminal in each text that the protocol has: its clients print
 * none of that.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileServerIT {

  /** Sets the window's title, clears the screen, writes the clipboard, forges a line. */
  private static final String STEERS =
      "\033]0;t\007\033[2J\033]52;c;eA==\007\nmalpan: forged\u202e";

  private static final int CLOSING = 74;

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getOutputStream().write(frames());
        client.shutdownOutput();
        // Until the client has read all and closes.
        client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException over) {
        // The next client, or the test's end.
      }
    }
  }

  private static byte[] frames() {
    NativeFormat format = NativeFormat.of(BoardPackets.GAME);
    ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    format.encodePreamble(out);
    format.encodeWelcome(
        out,
        BoardPackets.welcome(0, 30, new BoardSize(8, 8), 0, PieceKind.KING, 1, 1, 100, 100, 0, 0));
    format.encodeAdded(
        out, BoardPackets.added(1, PieceKind.PAWN, false, 2, 2, 50, 50, 0, "evil" + STEERS));
    format.encodeChat(out, 1, "said" + STEERS);
    byte[] text = ("closed" + STEERS).getBytes(StandardCharsets.UTF_8);
    out.putShort((short) (6 + text.length))
        .put((byte) CLOSING)
        .put((byte) DisconnectReason.SERVER_FULL.code())
        .putShort((short) text.length)
        .put(text);
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private String printed(int expectedExit, String... args) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed, true);
    CommandLine command = Main.commandLine().setOut(writer).setErr(writer);
    assertEquals(expectedExit, command.execute(args), printed::toString);
    return printed.toString();
  }

  private static void assertHarmless(String printed) {
    assertTrue(
        printed.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' || c == 0x202e),
        printed);
    assertTrue(printed.lines().noneMatch(line -> line.startsWith("malpan: forged")), printed);
  }

  @Test
  void aMatchAsTextPrintsNoneOfIt() {
    String printed =
        printed(
            ExitCode.ENVIRONMENT,
            "play",
            "--text",
            "--seconds=20",
            "--connect=127.0.0.1:" + server.getLocalPort());
    assertTrue(printed.contains("said"), printed);
    assertTrue(printed.contains("closed"), printed);
    assertHarmless(printed);
  }

  @Test
  void botsPrintNoneOfIt() {
    String printed =
        printed(
            ExitCode.FAILED,
            "bots",
            "--count=2",
            "--seconds=1",
            "--connect=127.0.0.1:" + server.getLocalPort());
    assertTrue(printed.contains("closed"), printed);
    assertHarmless(printed);
  }
}
