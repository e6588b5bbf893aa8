package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client written from the table of the classic protocols alone, on a server of several dialects:
 * it logs in, sees others whatever they speak, moves, and leaves.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ClassicClientIT {

  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  @TempDir private Path folder;

  private Child serve() throws IOException {
    return Child.start(
        folder,
        "serve",
        "--port=0",
        "--dialect=classic-8x8",
        "--listen=0=classic-stress",
        "--listen=0=malpan",
        "--no-record");
  }

  private static int[] ports(Child server) throws IOException {
    String ready = server.awaitLine(line -> line.contains("malpan: ready on"));
    Matcher matcher = PORT.matcher(ready);
    return matcher.results().mapToInt(found -> Integer.parseInt(found.group(1))).toArray();
  }

  @Test
  void classicClientsOfTwoKindsPlayOnOneWorld() throws Exception {
    try (Child server = serve()) {
      int[] ports = ports(server);
      assertEquals(3, ports.length);
      try (Client plain = new Client(ports[0], false, "alice");
          Client timed = new Client(ports[1], true, "bob")) {
        plain.await(() -> plain.names.containsValue("bob"));
        timed.await(() -> timed.names.containsValue("alice"));
        assertTrue(plain.id != timed.id && plain.id < 10 && timed.id < 10);
        timed.move(1, 0xdeadbeef);
        timed.await(() -> timed.lastTime == 0xdeadbeef);
        plain.await(() -> plain.places.get(timed.id).equals(timed.places.get(timed.id)));
        plain.moveByteByByte(3);
        plain.await(() -> plain.ownMoves == 1);
        timed.close();
        plain.await(() -> !plain.names.containsKey(timed.id));
      }
    }
  }

  @Test
  void nativeClientsAreRecognisedOnAClassicPort() throws Exception {
    try (Child server = serve()) {
      int classicPort = ports(server)[0];
      try (Client classic = new Client(classicPort, false, "alice");
          Child bots =
              Child.start(
                  folder,
                  "bots",
                  "--connect=127.0.0.1:" + classicPort,
                  "--count=2",
                  "--seconds=1")) {
        classic.await(() -> classic.names.containsValue("bot-1"));
        assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
      }
    }
  }

  @Test
  void aClassicClientOnANativePortIsToldInTheLog() throws Exception {
    try (Child server = serve();
        Socket socket = new Socket("127.0.0.1", ports(server)[2])) {
      socket.getOutputStream().write(Client.login("alice"));
      server.awaitLine(line -> line.contains("a classic client needs --dialect or --listen"));
    }
  }

  @Test
  void theStressLabFindsClientsAPlace() throws Exception {
    try (Child server = Child.start(folder, "serve", "--port=0", "--players=40", "--no-record")) {
      int port = ports(server)[0];
      try (Child stress =
          Child.start(
              folder, "stress", "--connect=127.0.0.1:" + port, "--max-clients=20", "--seconds=4")) {
        assertEquals(ExitCode.OK, stress.awaitExit(), stress.output());
        assertTrue(stress.output().contains("at most 20, 0 lost"), stress.output());
      }
    }
  }

  /** The homework's client, or the stress lab's when moves carry a time. */
  private static final class Client implements AutoCloseable {

    private final Socket socket;
    private final boolean timed;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, String> places = new HashMap<>();
    private int id = -1;
    private int ownMoves;
    private int lastTime;

    Client(int port, boolean timed, String name) throws IOException {
      this.timed = timed;
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(login(name));
      await(() -> id >= 0);
    }

    static byte[] login(String name) {
      byte[] packet = new byte[22];
      packet[0] = 22;
      byte[] text = name.getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, packet, 2, text.length);
      packet[21] = (byte) 0xcd;
      return packet;
    }

    void move(int direction, int time) throws IOException {
      socket.getOutputStream().write(packet(direction, time));
    }

    void moveByteByByte(int direction) throws IOException {
      for (byte each : packet(direction, 0)) {
        socket.getOutputStream().write(each);
        socket.getOutputStream().flush();
      }
    }

    private byte[] packet(int direction, int time) {
      ByteBuffer packet = ByteBuffer.allocate(timed ? 7 : 3).order(ByteOrder.LITTLE_ENDIAN);
      packet.put((byte) packet.capacity()).put((byte) 1).put((byte) direction);
      if (timed) {
        packet.putInt(time);
      }
      return packet.array();
    }

    void await(BooleanSupplier holds) throws IOException {
      while (!holds.getAsBoolean()) {
        int size = socket.getInputStream().read();
        assertTrue(size > 1, "size " + size);
        byte[] rest = socket.getInputStream().readNBytes(size - 1);
        read(rest[0], ByteBuffer.wrap(rest, 1, rest.length - 1).order(ByteOrder.LITTLE_ENDIAN));
      }
    }

    private void read(int type, ByteBuffer in) {
      int piece = in.getShort();
      switch (type) {
        case 2 -> {
          id = piece;
          places.put(piece, in.getShort() + "," + in.getShort());
        }
        case 3 -> {
          assertTrue(piece != id, "an ADD of the player itself leaves a ghost");
          places.put(piece, in.getShort() + "," + in.getShort());
          byte[] name = new byte[20];
          in.get(name);
          names.put(piece, new String(name, StandardCharsets.US_ASCII).split("\0")[0]);
        }
        case 4 -> names.remove(piece);
        case 5 -> {
          places.put(piece, in.getShort() + "," + in.getShort());
          if (piece == id) {
            ownMoves++;
            lastTime = timed ? in.getInt() : 0;
          }
        }
        default -> throw new AssertionError("type " + type + " hangs a classic client");
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
