package org.malpan.benchmark.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sockets of addresses of their own on the loopback network, used in turn: with one address, the
 * limits of an address would end most attacks at once. Of one thread.
 */
final class Strangers {

  private static final int ADDRESSES = 20;
  private static final int CONNECT_MILLIS = 2_000;

  /** What never reads has little room in its own system, so that the rest waits in the server. */
  private static final int UNREAD_BYTES = 4_096;

  private final List<InetAddress> from;
  private final AtomicLong made;
  private int turn;

  private Strangers(List<InetAddress> from, AtomicLong made) {
    this.from = from;
    this.made = made;
  }

  /** The strangers of one attack: 127.0.{@code network}.1 and those behind it. */
  static Strangers of(int network) throws UnknownHostException {
    List<InetAddress> from = new ArrayList<>();
    for (int host = 1; host <= ADDRESSES; host++) {
      from.add(InetAddress.getByAddress(new byte[] {127, 0, (byte) network, (byte) host}));
    }
    return new Strangers(from, new AtomicLong());
  }

  Strangers ofOneAddress() {
    return new Strangers(from.subList(0, 1), made);
  }

  /** Connections that were made and datagrams that were sent. Any thread. */
  long made() {
    return made.get();
  }

  UdpFlood flood(int port) throws IOException {
    return new UdpFlood(from, port, made);
  }

  /** As many connections as the server takes, at most that many. */
  List<Socket> connections(int port, int count) {
    return connections(port, count, 0);
  }

  private List<Socket> connections(int port, int count, int receiveBytes) {
    List<Socket> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket();
      try {
        if (receiveBytes > 0) {
          socket.setReceiveBufferSize(receiveBytes);
        }
        socket.setTcpNoDelay(true);
        socket.bind(new InetSocketAddress(from.get(turn++ % from.size()), 0));
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        open.add(socket);
        made.incrementAndGet();
      } catch (IOException refused) {
        close(List.of(socket));
      }
    }
    return open;
  }

  /** Players that read all that they are told. */
  List<Socket> players(int port, int count) {
    List<Socket> players = connections(port, count);
    logIn(players);
    for (Socket player : players) {
      Thread _ = Thread.startVirtualThread(() -> readAll(player));
    }
    return players;
  }

  List<Socket> playersThatNeverRead(int port, int count) {
    List<Socket> players = connections(port, count, UNREAD_BYTES);
    logIn(players);
    return players;
  }

  private static void logIn(List<Socket> players) {
    for (int i = 0; i < players.size(); i++) {
      try {
        players.get(i).getOutputStream().write(Bytes.login("stranger" + i));
      } catch (IOException closed) {
        // The server may refuse it.
      }
    }
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
