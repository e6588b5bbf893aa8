package org.malpan.benchmark.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.malpan.client.BotPlan;
import org.malpan.client.BotReport;
import org.malpan.client.BotSwarm;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.IoModels;

/** Players that keep all rules, beside an attack. */
final class Honest {

  static final int BOTS = 10;
  private static final int LOGIN_MILLIS = 5_000;

  private Honest() {}

  /** Bots that play for that long; their report. */
  static CompletableFuture<BotReport> play(int port, int seconds) throws IOException {
    BotSwarm swarm =
        BotSwarm.connect(
            new BotPlan(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
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

  /** How long a login takes, in milliseconds; -1 when it was refused or not answered in time. */
  static long loginMillis(InetAddress from, int port) {
    try (Socket socket = new Socket()) {
      long start = System.nanoTime();
      socket.bind(new InetSocketAddress(from, 0));
      socket.setSoTimeout(LOGIN_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LOGIN_MILLIS);
      socket.getOutputStream().write(Bytes.login("honest"));
      boolean[] welcomed = {false};
      FrameAssembler assembler = NativeClientCodec.newAssembler();
      byte[] bytes = new byte[4096];
      while (!welcomed[0]) {
        int count = socket.getInputStream().read(bytes);
        if (count < 0) {
          return -1;
        }
        var _ =
            assembler.feed(
                ByteBuffer.wrap(bytes, 0, count),
                frame ->
                    NativeClientCodec.decode(
                        frame, packet -> welcomed[0] |= packet instanceof ServerPacket.Welcome));
      }
      return (System.nanoTime() - start) / 1_000_000;
    } catch (IOException e) {
      return -1;
    }
  }

  /** Pieces of players that one who joins sees, itself left out. */
  static int piecesInView(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(Bytes.login("counter"));
      Set<Integer> pieces = new HashSet<>();
      FrameAssembler assembler = NativeClientCodec.newAssembler();
      byte[] bytes = new byte[65_536];
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
      while (System.nanoTime() < end) {
        int count = socket.getInputStream().read(bytes);
        if (count < 0) {
          return -1;
        }
        var _ =
            assembler.feed(
                ByteBuffer.wrap(bytes, 0, count),
                frame ->
                    NativeClientCodec.decode(
                        frame,
                        packet -> {
                          if (packet instanceof ServerPacket.PieceAdded added) {
                            pieces.add(added.id());
                          } else if (packet instanceof ServerPacket.PieceRemoved removed) {
                            pieces.remove(removed.id());
                          }
                        }));
      }
      return pieces.size();
    } catch (SocketTimeoutException quiet) {
      throw new IOException("the server tells nothing", quiet);
    }
  }
}
