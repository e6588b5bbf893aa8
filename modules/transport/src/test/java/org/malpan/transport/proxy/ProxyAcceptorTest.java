package org.malpan.transport.proxy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.malpan.transport.AddressRange;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.ProxyProtocol;

class ProxyAcceptorTest {

  private static final InetSocketAddress PROXY = new InetSocketAddress("10.1.2.3", 4711);
  private static final InetSocketAddress PLAYER = new InetSocketAddress("203.0.113.7", 55_555);
  private static final byte[] HEADER = HexFormat.of().parseHex(ProxyHeaderTest.IPV4);
  private static final int PATIENCE_MILLIS = 20_000;

  private final Link link = mock(Link.class);

  /** What the owner of links hears. */
  private static final class Owner implements LinkListener {

    private final List<InetSocketAddress> sources = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> calls = new ArrayList<>();

    LinkListener accepted(InetSocketAddress source) {
      sources.add(source);
      return this;
    }

    @Override
    public void opened(Link open) {
      calls.add("opened");
    }

    @Override
    public void received(Link open, ByteBuffer received) {
      while (received.hasRemaining()) {
        bytes.write(received.get());
      }
    }

    @Override
    public void closed(Link open, CloseReason reason, String detail) {
      calls.add("closed");
    }
  }

  private final Owner owner = new Owner();

  private ProxyAcceptor acceptor(Duration patience) {
    return new ProxyAcceptor(
        new ProxyProtocol(List.of(AddressRange.parse("10.0.0.0/8")), patience), owner::accepted);
  }

  private LinkListener opened(InetSocketAddress remote, Duration patience) {
    when(link.remote()).thenReturn(remote);
    LinkListener listener = acceptor(patience).accepted(remote);
    listener.opened(link);
    return listener;
  }

  private static byte[] stream(int behind) {
    byte[] all = new byte[HEADER.length + behind];
    System.arraycopy(HEADER, 0, all, 0, HEADER.length);
    for (int i = 0; i < behind; i++) {
      all[HEADER.length + i] = (byte) i;
    }
    return all;
  }

  @Property(tries = 300)
  void theOwnerHearsTheSourceAndWhatFollowsHoweverTheBytesAreSplit(
      @ForAll @IntRange(max = 2_000) int behind,
      @ForAll @Size(max = 20) List<@IntRange(max = 2_100) Integer> cuts) {
    ProxyAcceptorTest fresh = new ProxyAcceptorTest();
    byte[] all = stream(behind);
    LinkListener listener = fresh.opened(PROXY, Duration.ofMinutes(1));
    TreeSet<Integer> ends = new TreeSet<>(cuts.stream().filter(cut -> cut < all.length).toList());
    ends.remove(0);
    ends.add(all.length);
    int from = 0;
    for (int end : ends) {
      listener.received(fresh.link, ByteBuffer.wrap(all, from, end - from));
      from = end;
    }
    listener.closed(fresh.link, CloseReason.PEER_CLOSED, "");
    assertEquals(List.of(PLAYER), fresh.owner.sources);
    assertEquals(List.of("opened", "closed"), fresh.owner.calls);
    byte[] expected = Arrays.copyOfRange(all, HEADER.length, all.length);
    assertArrayEquals(expected, fresh.owner.bytes.toByteArray());
  }

  @Test
  void aProxyThatSpeaksForItselfIsThePeer() {
    LinkListener listener = opened(PROXY, Duration.ofMinutes(1));
    byte[] local = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a20000000");
    listener.received(link, ByteBuffer.wrap(local));
    assertEquals(List.of(PROXY), owner.sources);
  }

  @Test
  void aMalformedHeaderClosesTheLinkAndNothingBehindItIsHeard() {
    LinkListener listener = opened(PROXY, Duration.ofMinutes(1));
    listener.received(link, ByteBuffer.wrap(new byte[] {'G', 'E', 'T'}));
    verify(link).close(CloseReason.LOCAL);
    listener.received(link, ByteBuffer.wrap(HEADER));
    listener.closed(link, CloseReason.LOCAL, "");
    assertEquals(List.of(), owner.sources);
    assertEquals(List.of(), owner.calls);
  }

  @Test
  void aPeerThatIsNoNamedProxyIsClosedWhateverItSays() {
    LinkListener listener = opened(new InetSocketAddress("127.0.0.1", 4711), Duration.ofMinutes(1));
    verify(link).close(CloseReason.LOCAL);
    listener.received(link, ByteBuffer.wrap(HEADER));
    assertEquals(List.of(), owner.sources);
  }

  @Test
  void aHeaderThatIsLateClosesTheLink() {
    LinkListener listener = opened(PROXY, Duration.ofMillis(1));
    verify(link, timeout(PATIENCE_MILLIS)).close(CloseReason.LOCAL);
    listener.received(link, ByteBuffer.wrap(HEADER));
    assertEquals(List.of(), owner.sources);
  }

  @Test
  void onlySoManyWaitForTheirHeader() {
    ProxyAcceptor acceptor = acceptor(Duration.ofMinutes(1));
    List<LinkListener> waiting = new ArrayList<>();
    for (int i = 0; i < ProxyProtocol.MOST_WAITING; i++) {
      waiting.add(acceptor.accepted(PROXY));
      waiting.getLast().opened(link);
    }
    verify(link, never()).close(any());
    acceptor.accepted(PROXY).opened(link);
    verify(link).close(CloseReason.LOCAL);
    waiting.getFirst().received(link, ByteBuffer.wrap(HEADER));
    waiting.getLast().closed(link, CloseReason.PEER_CLOSED, "");
    waiting.getFirst().closed(link, CloseReason.PEER_CLOSED, "");
    Link later = mock(Link.class);
    acceptor.accepted(PROXY).opened(later);
    acceptor.accepted(PROXY).opened(later);
    verify(later, never()).close(any());
  }
}
