package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;

/** A server process that is stopped for longer than its players may be silent, and continued. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@EnabledOnOs(OS.LINUX)
class SleptServerIT {

  private static final Pattern PORT = Pattern.compile("malpan: ready on 127\\.0\\.0\\.1:(\\d+).*");
  private static final int IDLE_MILLIS = 3_000;
  private static final int STOPPED_MILLIS = 4_500;

  /** Packets that a player sends meanwhile, at the rate that is allowed. */
  private static final int PACKETS = STOPPED_MILLIS * 60 / 1_000;

  @TempDir private Path folder;

  /** Answers heartbeats. */
  private static final class Player implements AutoCloseable {

    private final NativeClientCodec codec = new NativeClientCodec(BoardPackets.GAME);
    private final Socket socket;
    private final FrameAssembler assembler = NativeClientCodec.newAssembler();
    private final ByteBuffer out =
        ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    private final List<ServerPacket> received = new ArrayList<>();

    Player(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(30_000);
      NativeClientCodec.encodePreamble(out);
      socket.getOutputStream().write(out.array(), 0, out.position());
      send(BoardPackets.login("Hanna", PieceKind.PAWN));
      await(ServerPacket.Welcome.class::isInstance);
    }

    private void send(ClientPacket packet) throws IOException {
      codec.encode(out.clear(), packet);
      socket.getOutputStream().write(out.array(), 0, out.position());
    }

    private ServerPacket await(Predicate<ServerPacket> wanted) throws IOException {
      for (int i = 0; ; i++) {
        while (i == received.size()) {
          read();
        }
        if (wanted.test(received.get(i))) {
          return received.get(i);
        }
      }
    }

    private void read() throws IOException {
      byte[] bytes = new byte[4096];
      int count = socket.getInputStream().read(bytes);
      if (count < 0) {
        throw new IOException("the stream ended after " + received);
      }
      int before = received.size();
      DecodeResult result =
          assembler.feed(
              ByteBuffer.wrap(bytes, 0, count), frame -> codec.decode(frame, received::add));
      assertTrue(result.isOk(), result::toString);
      for (ServerPacket packet : received.subList(before, received.size())) {
        if (packet instanceof ServerPacket.Heartbeat(long time)) {
          send(new ClientPacket.HeartbeatAck(time));
        }
      }
    }

    /** Nothing comes for that long, since the server is stopped. */
    private void expectSilence(int millis) throws IOException {
      socket.setSoTimeout(millis);
      assertThrows(SocketTimeoutException.class, this::read);
      socket.setSoTimeout(30_000);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "thread-per-socket"})
  void itsPlayersStay(String ioModel) throws Exception {
    try (Child server =
        Child.start(
            folder,
            "serve",
            "--port=0",
            "--no-record",
            "--io-model=" + ioModel,
            "--heartbeat-millis=1000",
            "--idle-timeout-millis=" + IDLE_MILLIS)) {
      Matcher ready = PORT.matcher(server.awaitLine(line -> PORT.matcher(line).matches()));
      assertTrue(ready.matches());
      try (Player player = new Player(Integer.parseInt(ready.group(1)))) {
        player.await(ServerPacket.Heartbeat.class::isInstance);
        signal(server, "-STOP");
        for (int i = 0; i < PACKETS; i++) {
          player.send(new ClientPacket.Ping(i));
        }
        player.expectSilence(STOPPED_MILLIS);
        signal(server, "-CONT");
        player.await(p -> p instanceof ServerPacket.Pong pong && pong.time() == PACKETS - 1);
        // From then on as before: it is asked for life, and stays.
        player.received.clear();
        player.await(ServerPacket.Heartbeat.class::isInstance);
        player.send(new ClientPacket.Ping(-1));
        player.await(p -> p instanceof ServerPacket.Pong pong && pong.time() == -1);
      } finally {
        signal(server, "-CONT");
      }
      server.process().destroy();
      assertEquals(ExitCode.OK, server.awaitExit(), server.output());
    }
  }

  private static void signal(Child to, String signal) throws Exception {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(to.process().pid())).start();
    assertEquals(0, kill.waitFor());
  }
}
