package org.malpan.labs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** The exercises over real sockets, on every I/O model that this machine has. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LabsIT {

  static Stream<IoModel> models() {
    return IoModels.all().stream();
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static PrintWriter silence() {
    return new PrintWriter(Writer.nullWriter());
  }

  private static Socket connect(Lab server) throws IOException {
    Socket socket = new Socket(server.address().getAddress(), server.address().getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  @ParameterizedTest
  @MethodSource("models")
  void manyClientsGetTheirOwnBytesBack(IoModel model) throws Exception {
    try (EchoServer server = EchoServer.start(model, anyPort(), false, silence());
        Socket first = connect(server);
        Socket second = connect(server)) {
      byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);
      byte[] other = "안녕하세요".getBytes(StandardCharsets.UTF_8);
      first.getOutputStream().write(hello);
      second.getOutputStream().write(other);

      assertArrayEquals(hello, first.getInputStream().readNBytes(hello.length));
      assertArrayEquals(other, second.getInputStream().readNBytes(other.length));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void onceServesASingleClient(IoModel model) throws Exception {
    try (EchoServer server = EchoServer.start(model, anyPort(), true, silence())) {
      try (Socket only = connect(server)) {
        only.getOutputStream().write(7);
        assertEquals(7, only.getInputStream().read());
      }
      server.awaitEnd();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyClientHearsTheOthersHoweverTheStreamIsCut(IoModel model) throws Exception {
    try (ChatServer server = ChatServer.start(model, anyPort(), silence());
        Socket speaker = connect(server);
        Socket listener = connect(server)) {
      letIn(speaker, listener);
      byte[] one = bytes(ChatPackets.packet(0, "장군!"));
      for (byte each : one) {
        speaker.getOutputStream().write(each);
      }
      byte[] two = bytes(ChatPackets.packet(0, "a"));
      byte[] three = bytes(ChatPackets.packet(0, "b"));
      byte[] both = ByteBuffer.allocate(two.length + three.length).put(two).put(three).array();
      speaker.getOutputStream().write(both);

      assertTrue(read(listener).endsWith("장군!"));
      assertTrue(read(listener).endsWith("a"));
      assertTrue(read(listener).endsWith("b"));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theEchoClientSendsWhatIsTypedAndPrintsWhatComes(IoModel model) throws Exception {
    try (EchoServer server = EchoServer.start(model, anyPort(), true, silence())) {
      StringWriter printed = new StringWriter();
      BufferedReader typed = new BufferedReader(new StringReader("one\n둘\n"));
      try (TerminalClient client =
          TerminalClient.start(
              model, server.address(), TerminalClient.Talk.ECHO, typed, new PrintWriter(printed))) {
        client.awaitEnd();
      }
      server.awaitEnd();
      assertEquals("one\n둘\n", printed.toString());
    }
  }

  private static byte[] bytes(ByteBuffer packet) {
    byte[] bytes = new byte[packet.remaining()];
    packet.get(bytes);
    return bytes;
  }

  /**
   * Has the newcomer call until the other hears it: then both are in. One call is not enough, since
   * a model with a thread a link may hear the second link before it has let in the first.
   */
  private static void letIn(Socket other, Socket newcomer) throws IOException {
    int patience = other.getSoTimeout();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
    other.setSoTimeout(100);
    int size = -1;
    while (size < 0) {
      newcomer.getOutputStream().write(bytes(ChatPackets.packet(0, "here")));
      try {
        size = other.getInputStream().read();
      } catch (SocketTimeoutException e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
      }
    }
    other.setSoTimeout(patience);
    assertTrue(read(other, size).endsWith("here"));
  }

  /** One packet of the chat, as sender and message. */
  private static String read(Socket socket) throws IOException {
    return read(socket, socket.getInputStream().read());
  }

  private static String read(Socket socket, int size) throws IOException {
    byte[] rest = socket.getInputStream().readNBytes(size - 1);
    return (rest[0] & 0xff) + " " + new String(rest, 1, rest.length - 1, StandardCharsets.UTF_8);
  }
}
