package org.malpan.benchmark.attack;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What strangers do to a server, each bounded in count and time. */
enum Attack {
  /** Nothing: what the machine gives when nobody attacks. */
  NONE("nobody attacks") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      pauseUntil(endNanos);
    }
  },
  /** Players say as much as their packet rate allows. */
  CHAT("30 players each say 60 lines of 800 bytes at once, and go on") {
    @Override
    void run(Strangers strangers, int port, long endNanos) throws IOException {
      List<Socket> players = strangers.players(port, 30);
      byte[] burst = Bytes.repeated(Bytes.chat("😀".repeat(200)), 60);
      for (Socket player : players) {
        tryToWrite(player, burst);
      }
      byte[] line = Bytes.chat("😀".repeat(200));
      while (System.nanoTime() < endNanos) {
        for (Socket player : players) {
          tryToWrite(player, line);
        }
        LockSupport.parkNanos(50_000_000);
      }
      Strangers.close(players);
    }
  },
  /** Players that never read, in a match where others chat and move. */
  NEVER_READ("300 players never read") {
    @Override
    void run(Strangers strangers, int port, long endNanos) throws IOException {
      List<Socket> players = strangers.playersThatNeverRead(port, 300);
      pauseUntil(endNanos);
      Strangers.close(players);
    }
  },
  /** Connections that are opened and all reset at once, again and again. */
  RUSH("2,000 connections open and are reset at once, five times") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      for (int round = 0; round < 5 && System.nanoTime() < endNanos; round++) {
        Strangers.reset(strangers.connections(port, 2_000));
      }
      pauseUntil(endNanos);
    }
  },
  /** A login followed by a reset. */
  RESETS("1,500 logins, each followed by a reset") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      for (int i = 0; i < 1_500 && System.nanoTime() < endNanos; i++) {
        List<Socket> one = strangers.connections(port, 1);
        for (Socket socket : one) {
          tryToWrite(socket, Bytes.login("ghost" + i));
        }
        Strangers.reset(one);
      }
      pauseUntil(endNanos);
    }
  },
  /** New connections from one address, as fast as they are taken. */
  CONNECTS("connections from one address at 1,500 a second, and 30 that linger") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      List<Socket> lingering = strangers.connections(port, 30);
      while (System.nanoTime() < endNanos) {
        Strangers.close(strangers.connections(port, 15));
        LockSupport.parkNanos(10_000_000);
      }
      Strangers.close(lingering);
    }
  },
  /** Another protocol, with the server's console unread. */
  OTHER_PROTOCOL("600 connections say GET /") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      for (int i = 0; i < 600 && System.nanoTime() < endNanos; i++) {
        List<Socket> one = strangers.connections(port, 1);
        for (Socket socket : one) {
          tryToWrite(socket, Bytes.ascii("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        }
        Strangers.close(one);
      }
      pauseUntil(endNanos);
    }
  },
  /** Bytes that are nearly packets. */
  GARBAGE("packets with random bytes changed, 3,000 sessions at most") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      Random random = new Random(1);
      for (int i = 0; i < 3_000 && System.nanoTime() < endNanos; i++) {
        byte[] bytes = Bytes.session("garbage" + i, random);
        for (int change = 0; change < 1 + i % 4; change++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        List<Socket> one = strangers.connections(port, 1);
        for (Socket socket : one) {
          tryToWrite(socket, bytes);
        }
        Strangers.close(one);
      }
      pauseUntil(endNanos);
    }
  },
  /** Connections that say one byte a second. */
  SLOW("1,000 connections say one byte a second") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      List<Socket> slow = strangers.connections(port, 1_000);
      byte[] login = Bytes.login("slow");
      for (int i = 0; i < login.length && System.nanoTime() < endNanos; i++) {
        for (Socket socket : new ArrayList<>(slow)) {
          tryToWrite(socket, new byte[] {login[i]});
        }
        LockSupport.parkNanos(1_000_000_000);
      }
      Strangers.close(slow);
    }
  };

  private final String sentence;

  Attack(String sentence) {
    this.sentence = sentence;
  }

  /** What happens, for the table. */
  String sentence() {
    return sentence;
  }

  /** Does it until the time is over, at most; a server that closes on it is no failure. */
  abstract void run(Strangers strangers, int port, long endNanos) throws IOException;

  private static void pauseUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void tryToWrite(Socket socket, byte[] bytes) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
    } catch (IOException closed) {
      // The server has closed on the stranger, as it may.
    }
  }
}
