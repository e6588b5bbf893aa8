package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.malpan.transport.Listening;

/** What is open when a model listens on an address: the same on all of them. */
interface BindContract extends BenchSource {

  String IPV4 = "127.0.0.1";
  String IPV6 = "::1";

  @Test
  default void allIpv4AddressesAreNoIpv6Addresses() throws Exception {
    assumeIpv6();
    try (Bench bench = bench();
        Doors doors = new Doors(bench, "0.0.0.0")) {
      doors.assertOpen(IPV4);
      doors.assertClosed(IPV6);
      assertEquals("0.0.0.0", doors.listening.address().getAddress().getHostAddress());
    }
  }

  @Test
  default void allAddressesAreThoseOfBothFamilies() throws Exception {
    assumeIpv6();
    try (Bench bench = bench();
        Doors doors = new Doors(bench, "::")) {
      doors.assertOpen(IPV6);
      InetSocketAddress peer = doors.assertOpen(IPV4);
      // Limits of an address are the same whatever door its connections come through.
      assertInstanceOf(Inet4Address.class, peer.getAddress());
    }
  }

  @Test
  default void oneAddressIsNoOther() throws Exception {
    assumeIpv6();
    try (Bench bench = bench();
        Doors six = new Doors(bench, IPV6);
        Doors four = new Doors(bench, IPV4)) {
      six.assertOpen(IPV6);
      six.assertClosed(IPV4);
      four.assertOpen(IPV4);
      four.assertClosed(IPV6);
    }
  }

  /** A machine without IPv6 skips these, visibly. */
  private static void assumeIpv6() throws IOException {
    try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.getByName(IPV6))) {
      return;
    } catch (IOException e) {
      Assumptions.abort("this machine has no IPv6: " + e.getMessage());
    }
  }

  /** A port of a transport, and who came in by it. */
  final class Doors implements AutoCloseable {

    private final Listening listening;
    private final BlockingQueue<InetSocketAddress> accepted = new LinkedBlockingQueue<>();

    Doors(Bench bench, String address) throws IOException {
      listening =
          bench
              .transport()
              .listen(
                  new InetSocketAddress(address, 0),
                  remote -> {
                    accepted.add(remote);
                    return new LinkProbe();
                  });
    }

    InetSocketAddress assertOpen(String host) throws Exception {
      try (Socket peer = new Socket(host, listening.address().getPort())) {
        InetSocketAddress remote = accepted.poll(Await.LONG.toSeconds(), TimeUnit.SECONDS);
        assertEquals(new InetSocketAddress(host, peer.getLocalPort()), remote);
        return remote;
      }
    }

    void assertClosed(String host) {
      int port = listening.address().getPort();
      assertThrows(ConnectException.class, () -> new Socket(host, port).close());
    }

    @Override
    public void close() {
      listening.close();
    }
  }
}
