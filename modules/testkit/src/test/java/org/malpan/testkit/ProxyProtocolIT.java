package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.transport.AddressRange;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.Listening;
import org.malpan.transport.ProxyProtocol;

/** A header in front of a link's bytes, over sockets. */
class ProxyProtocolIT {

  private static final byte[] HEADER =
      HexFormat.of().parseHex("0d0a0d0a000d0a515549540a2111000ccb007107c6336401d9030fa0");

  private final BlockingQueue<InetSocketAddress> sources = new LinkedBlockingQueue<>();
  private final BlockingQueue<LinkProbe> probes = new LinkedBlockingQueue<>();

  private LinkProbe accepted(InetSocketAddress source) {
    LinkProbe probe = new LinkProbe((link, bytes) -> link.send(bytes));
    sources.add(source);
    probes.add(probe);
    return probe;
  }

  private static Socket connected(Listening listening) throws IOException {
    Socket socket = new Socket(listening.address().getAddress(), listening.address().getPort());
    socket.setSoTimeout((int) Await.LONG.toMillis());
    return socket;
  }

  private LinkAcceptor behind(String proxies, Duration patience) {
    return new ProxyProtocol(List.of(AddressRange.parse(proxies)), patience).before(this::accepted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select", "io-uring", "completion-port", "thread-per-socket", "message-queue"})
  void theAddressInTheHeaderIsThePeersAndTheRestIsTheLinks(String model) throws Exception {
    try (Bench bench = Benches.of(model)) {
      Listening listening =
          bench.transport().listen(Bench.loopback(0), behind("127.0.0.0/8", Await.LONG));
      try (Socket peer = connected(listening)) {
        byte[] sent = StreamContract.pattern(31, 3_000);
        peer.setTcpNoDelay(true);
        peer.getOutputStream().write(HEADER, 0, 9);
        peer.getOutputStream().write(HEADER, 9, HEADER.length - 9);
        peer.getOutputStream().write(sent);
        assertEquals(
            new InetSocketAddress("203.0.113.7", 55_555),
            sources.poll(Await.LONG.toSeconds(), TimeUnit.SECONDS));
        LinkProbe probe = probes.take();
        assertArrayEquals(sent, probe.bytes(sent.length));
        assertArrayEquals(sent, peer.getInputStream().readNBytes(sent.length));
        peer.shutdownOutput();
        assertEquals(CloseReason.PEER_CLOSED, probe.end().reason());
        assertEquals(List.of(), probe.violations());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "io-uring", "coroutine", "overlapped-event"})
  void peersWithoutAHeaderThatIsTakenAreLetGo(String model) throws Exception {
    try (Bench bench = Benches.of(model)) {
      Listening named =
          bench.transport().listen(Bench.loopback(0), behind("127.0.0.1", Duration.ofMillis(30)));
      Listening others =
          bench.transport().listen(Bench.loopback(0), behind("192.0.2.1", Await.LONG));
      try (Socket silent = connected(named);
          Socket rude = connected(named);
          Socket stranger = connected(others)) {
        rude.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(-1, silent.getInputStream().read());
        assertEquals(-1, rude.getInputStream().read());
        assertEquals(-1, stranger.getInputStream().read());
      }
      assertEquals(0, sources.size());
    }
  }
}
