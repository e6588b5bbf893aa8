package org.malpan.benchmark.attack;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What strangers do to a server, each bounded in count and time. Each has addresses of its own. */
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
      byte[] line = Bytes.chat("😀".repeat(200));
      byte[] burst = Bytes.repeated(line, 60);
      sayAll(players, burst);
      while (System.nanoTime() < endNanos) {
        sayAll(players, line);
        LockSupport.parkNanos(50_000_000);
      }
      Strangers.close(players);
    }
  },
  /** Players that never read, and still move. */
  NEVER_READ("300 players never read, and move twice a second") {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      moveAndNeverRead(strangers, port, 300, endNanos);
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
      Strangers one = strangers.ofOneAddress();
      List<Socket> lingering = one.connections(port, 30);
      while (System.nanoTime() < endNanos) {
        Strangers.close(one.connections(port, 15));
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
  /** Questions to the UDP port, with answers that nobody reads. */
  DISCOVERY("20 addresses ask over UDP, 20,000 questions a second") {
    @Override
    void run(Strangers strangers, int port, long endNanos) throws IOException {
      byte[] question = Bytes.question();
      try (UdpFlood flood = strangers.flood(port)) {
        while (System.nanoTime() < endNanos) {
          flood.send(question, 200);
          LockSupport.parkNanos(10_000_000);
        }
      }
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
  },
  /** Reports, each of which saves a file and writes a line where no limit holds. */
  REPORTS("10 players each say /report 344 times", Setting.RECORDED) {
    @Override
    void run(Strangers strangers, int port, long endNanos) throws IOException {
      List<Socket> players = strangers.players(port, 10);
      byte[] line = Bytes.chat("/report nothing happens here");
      int said = 0;
      for (; said < 110; said++) {
        sayAll(players, line);
      }
      for (; said < 344; said++) {
        LockSupport.parkNanos(17_000_000);
        sayAll(players, line);
      }
      pauseUntil(endNanos);
      Strangers.close(players);
    }
  },
  /** As many as make a server of that memory run out of it when nothing bounds what waits. */
  OUT_OF_MEMORY("1,000 players never read, and move twice a second; -Xmx256m", Setting.SMALL) {
    @Override
    void run(Strangers strangers, int port, long endNanos) {
      moveAndNeverRead(strangers, port, 1_000, endNanos);
    }
  };

  private final String sentence;
  private final Setting setting;

  Attack(String sentence) {
    this(sentence, Setting.DEFAULT);
  }

  Attack(String sentence, Setting setting) {
    this.sentence = sentence;
    this.setting = setting;
  }

  /** What happens, for the table. */
  String sentence() {
    return sentence;
  }

  static Optional<Attack> named(String label) {
    return Arrays.stream(values()).filter(attack -> attack.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Attack::label).toList();
  }

  /** The name on the command line. */
  private String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the server is started that is attacked. */
  Setting setting() {
    return setting;
  }

  /** Does it until the time is over, at most; a server that closes on it is no failure. */
  abstract void run(Strangers strangers, int port, long endNanos) throws IOException;

  private static void moveAndNeverRead(Strangers strangers, int port, int count, long endNanos) {
    List<Socket> players = strangers.playersThatNeverRead(port, count);
    for (int turn = 0; System.nanoTime() < endNanos; turn++) {
      sayAll(players, Bytes.move(turn));
      LockSupport.parkNanos(500_000_000);
    }
    Strangers.close(players);
  }

  private static void sayAll(List<Socket> players, byte[] bytes) {
    for (Socket player : players) {
      tryToWrite(player, bytes);
    }
  }

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
