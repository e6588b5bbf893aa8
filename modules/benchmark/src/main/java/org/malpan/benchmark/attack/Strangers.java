package org.malpan.benchmark.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Sockets of an address of their own on the loopback network. */
final class Strangers {

  private static final int CONNECT_MILLIS = 2_000;

  private final InetAddress from;

  Strangers(InetAddress from) {
    this.from = from;
  }

  /** As many connections as the server takes, at most that many. */
  List<Socket> connections(int port, int count) {
    List<Socket> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket();
      try {
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        made.add(socket);
      } catch (IOException refused) {
        close(List.of(socket));
      }
    }
    return made;
  }

  /** Players that read all that they are told. */
  List<Socket> players(int port, int count) {
    List<Socket> players = playersThatNeverRead(port, count);
    for (Socket player : players) {
      Thread _ = Thread.startVirtualThread(() -> readAll(player));
    }
    return players;
  }

  List<Socket> playersThatNeverRead(int port, int count) {
    List<Socket> players = connections(port, count);
    for (int i = 0; i < players.size(); i++) {
      try {
        players.get(i).getOutputStream().write(Bytes.login("stranger" + i));
      } catch (IOException closed) {
        // The server may refuse it.
      }
    }
    return players;
  }

  private static void readAll(Socket socket) {
    try (InputStream in = socket.getInputStream()) {
      long _ = in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The end of the attack, or the server's answer to it.
    }
  }

  static void close(List<Socket> sockets) {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is closed all the same.
      }
    }
  }

  /** Ends the connections by a reset. */
  static void reset(List<Socket> sockets) {
    for (Socket socket : sockets) {
      try {
        socket.setSoLinger(true, 0);
      } catch (IOException closed) {
        // The server was first.
      }
    }
    close(sockets);
  }
}
