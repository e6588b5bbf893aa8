package org.malpan.benchmark.attack;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.malpan.client.BotPlan;
import org.malpan.client.BotReport;
import org.malpan.client.BotSwarm;
import org.malpan.game.Games;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.IoModels;

/** Players that keep all rules, beside an attack. */
final class Honest {

  static final int BOTS = 10;
  private static final int LOGIN_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 500;

  /** A view is complete when nothing more was told for that time. */
  private static final int QUIET_MILLIS = 300;

  private Honest() {}

  /** Bots that play for that long; their report. */
  static CompletableFuture<BotReport> play(int port, int seconds) throws IOException {
    BotSwarm swarm =
        BotSwarm.connect(
            new BotPlan(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                Games.named(Games.DEFAULT),
                BOTS,
                4,
                Duration.ofSeconds(seconds),
                0,
                1,
                IoModels.named("select").orElseThrow()));
    return CompletableFuture.supplyAsync(() -> {
      try {
        return swarm.play();
      } catch (InterruptedException e) {
        throw new IllegalStateException("the bots were interrupted", e);
      }
    });
  }

  /**
   * A login's outcome.
   *
   * @param millis until it was let in, or refused
   * @param refusal in the server's words or the system's; empty when it was let in
   */
  record Login(long millis, String refusal) {}

  static Login visit(InetAddress from, int port) {
    long start = System.nanoTime();
    String refusal = refusalOf(from, port);
    return new Login((System.nanoTime() - start) / 1_000_000, refusal);
  }

  private static String refusalOf(InetAddress from, int port) {
    try (Socket socket = logIn(from, port, "visitor")) {
      AtomicBoolean welcomed = new AtomicBoolean();
      String[] told = {"the link just ended"};
      Reader reader =
          new Reader(packet -> {
            if (packet instanceof ServerPacket.Welcome) {
              welcomed.set(true);
            } else if (packet instanceof ServerPacket.Closing closing) {
              told[0] = closing.reason() + " " + closing.text();
            }
          });
      while (!welcomed.get()) {
        if (!reader.read(socket)) {
          return told[0];
        }
      }
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Whether a question over UDP is answered; it is asked twice, as datagrams may be lost. */
  static boolean isAnswered(InetAddress from, int port) throws IOException {
    byte[] question = Bytes.question();
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(from, 0))) {
      socket.connect(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(ANSWER_MILLIS);
      for (int ask = 0; ask < 2; ask++) {
        socket.send(new DatagramPacket(question, question.length));
        try {
          socket.receive(new DatagramPacket(new byte[question.length], question.length));
          return true;
        } catch (SocketTimeoutException unanswered) {
          // Ask again.
        }
      }
      return false;
    }
  }

  /** Pieces that one who joins sees, its own left out; -1 when it cannot join. */
  static int piecesInView(InetAddress from, int port) throws IOException {
    try (Socket socket = logIn(from, port, "counter")) {
      Set<Integer> pieces = new HashSet<>();
      int[] own = {-1};
      Reader reader =
          new Reader(packet -> {
            switch (packet) {
              case ServerPacket.Welcome welcome -> own[0] = welcome.id();
              case ServerPacket.PieceAdded added -> pieces.add(added.id());
              case ServerPacket.PieceRemoved removed -> pieces.remove(removed.id());
              default -> {}
            }
          });
      try {
        while (reader.read(socket)) {
          if (own[0] >= 0) {
            socket.setSoTimeout(QUIET_MILLIS);
          }
        }
      } catch (SocketTimeoutException quiet) {
        pieces.remove(own[0]);
        return own[0] >= 0 ? pieces.size() : -1;
      }
      return -1;
    }
  }

  private static Socket logIn(InetAddress from, int port, String name) throws IOException {
    Socket socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(from, 0));
      socket.setSoTimeout(LOGIN_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LOGIN_MILLIS);
      socket.getOutputStream().write(Bytes.login(name));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Packets out of a socket's bytes. */
  private static final class Reader {

    private final FrameAssembler assembler = NativeClientCodec.newAssembler();
    private final NativeClientCodec codec = new NativeClientCodec();
    private final byte[] bytes = new byte[65_536];
    private final Consumer<ServerPacket> packets;

    Reader(Consumer<ServerPacket> packets) {
      this.packets = packets;
    }

    /** Reads once; false at the end. */
    boolean read(Socket socket) throws IOException {
      int count = socket.getInputStream().read(bytes);
      if (count < 0) {
        return false;
      }
      var _ =
          assembler.feed(
              ByteBuffer.wrap(bytes, 0, count), frame -> codec.decode(frame, packets::accept));
      return true;
    }
  }
}
