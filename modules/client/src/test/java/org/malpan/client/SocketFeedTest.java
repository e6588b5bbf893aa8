package org.malpan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.IoModel;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Transport;
import org.mockito.ArgumentCaptor;

class SocketFeedTest {

  private static final InetSocketAddress SERVER =
      InetSocketAddress.createUnresolved("play.example", 4000);
  private static final int PATIENCE_MILLIS = 30_000;
  private static final ClientPacket.Login LOGIN = BoardPackets.login("kim", PieceKind.QUEEN);
  private static final ServerPacket.Welcome WELCOME =
      BoardPackets.welcome(3, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 1, 2, 9, 10, 0, 5);

  private final IoModel ioModel = mock();
  private final Transport transport = mock();
  private final Link link = mock();
  private final FeedListener listener = mock();
  private final SocketFeed feed = new SocketFeed(ioModel, SERVER, LOGIN);
  private final List<byte[]> sent = new ArrayList<>();
  private LinkListener linkEvents;

  @BeforeEach
  void start() throws IOException {
    when(ioModel.open(any())).thenReturn(transport);
    when(link.send(any()))
        .thenAnswer(call -> {
          ByteBuffer bytes = call.getArgument(0);
          byte[] copy = new byte[bytes.remaining()];
          bytes.get(copy);
          sent.add(copy);
          return true;
        });
    feed.start(listener);
    ArgumentCaptor<LinkListener> captor = ArgumentCaptor.captor();
    verify(transport).connect(eq(SERVER), captor.capture());
    linkEvents = captor.getValue();
  }

  @AfterEach
  void close() {
    feed.close();
  }

  private SocketFeed hasty(Duration patience) {
    return new SocketFeed(ioModel, SERVER, LOGIN, patience, Duration.ofSeconds(1));
  }

  private void serverSays(ServerPacket... packets) {
    ByteBuffer out = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    for (ServerPacket packet : packets) {
      NativeFormat.of(BoardPackets.GAME).encode(out, packet);
    }
    linkEvents.received(link, out.flip());
  }

  private void serverGreets() {
    ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    NativeFormat.of(BoardPackets.GAME).encodePreamble(out);
    linkEvents.received(link, out.flip());
  }

  private void open() {
    linkEvents.opened(link);
    serverGreets();
  }

  private static byte[] encoded(ClientPacket packet) {
    ByteBuffer out =
        ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    new NativeClientCodec(BoardPackets.GAME).encode(out, packet);
    byte[] bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }

  private boolean hasSent(ClientPacket packet) {
    byte[] wanted = encoded(packet);
    return sent.stream().anyMatch(bytes -> Arrays.equals(bytes, wanted));
  }

  @Test
  void itOpensWithPreambleAndLoginInOneSend() {
    open();

    ByteBuffer expected = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    NativeClientCodec.encodePreamble(expected);
    new NativeClientCodec(BoardPackets.GAME).encode(expected, LOGIN);
    byte[] bytes = new byte[expected.position()];
    expected.get(0, bytes);
    assertEquals(1, sent.size());
    assertTrue(Arrays.equals(bytes, sent.getFirst()));
  }

  @Test
  void packetsComeInOrderAndTheWelcomeIsTheFirst() {
    open();
    serverSays(new ServerPacket.PieceRemoved(8), WELCOME, new ServerPacket.PieceMoved(3, 1, 1, 0));

    var order = inOrder(listener);
    order.verify(listener).packet(WELCOME);
    order.verify(listener).packet(new ServerPacket.PieceMoved(3, 1, 1, 0));
    verifyNoMoreInteractions(listener);
  }

  @Test
  void heartbeatsAreAnsweredWithTheirOwnTime() {
    open();
    serverSays(WELCOME, new ServerPacket.Heartbeat(4711));

    assertTrue(hasSent(new ClientPacket.HeartbeatAck(4711)));
    verify(listener, never()).packet(new ServerPacket.Heartbeat(4711));
  }

  @Test
  void beforeTheLinkIsOpenNothingIsTaken() {
    assertFalse(feed.send(new ClientPacket.Command(BoardCommands.attack(), 0)));
  }

  @Test
  void whatThePlayerDoesIsSentAtOnce() {
    open();

    assertTrue(feed.send(new ClientPacket.Command(BoardCommands.move(Direction.LEFT), 5)));

    assertTrue(hasSent(new ClientPacket.Command(BoardCommands.move(Direction.LEFT), 5)));
    verify(transport).flush();
  }

  @Test
  void theServersReasonIsTheEnd() {
    open();
    serverSays(WELCOME, new ServerPacket.Closing(DisconnectReason.SERVER_STOPPING, ""));
    verify(link).close(CloseReason.LOCAL);
    linkEvents.closed(link, CloseReason.LOCAL, "");

    verify(listener)
        .ended(
            new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "The server is stopping."));
    assertFalse(feed.send(new ClientPacket.Command(BoardCommands.attack(), 0)));
  }

  @Test
  void aConnectionThatFailsSaysWhereNobodyAnswers() {
    linkEvents.closed(link, CloseReason.CONNECT_FAILED, "Connection refused");

    verify(listener)
        .ended(
            new FeedEnd(
                FeedEnd.Kind.NO_SERVER,
                List.of("play.example:4000"),
                "No server answers at play.example:4000. Is it running?"));
  }

  @Test
  void aStreamThatIsNotMalpansEndsTheFeed() {
    linkEvents.opened(link);
    linkEvents.received(
        link, ByteBuffer.wrap("HTTP/1.1 400 Bad Request\r\n".getBytes(StandardCharsets.US_ASCII)));
    verify(link).close(CloseReason.LOCAL);
    linkEvents.closed(link, CloseReason.LOCAL, "");

    verify(listener).ended(any());
    verify(listener, never()).packet(any());
  }

  @Test
  void closingSaysGoodByeAndEndsTheTransport() {
    open();

    feed.close();
    feed.close();

    assertTrue(hasSent(new ClientPacket.Leave()));
    verify(transport, timeout(10_000)).stop(any());
  }

  @Test
  void aFeedClosedBeforeItsStartStaysClosed() throws IOException {
    IoModel unused = mock();
    SocketFeed early = new SocketFeed(unused, SERVER, LOGIN);
    early.close();

    early.start(listener);

    verify(unused, never()).open(any());
    verify(listener).ended(any());
  }

  @Test
  void anIoModelThatCannotRunHereIsTheEnd() throws IOException {
    IoModel broken = mock();
    when(broken.open(any())).thenThrow(new IOException("io_uring is not allowed here"));

    new SocketFeed(broken, SERVER, LOGIN).start(listener);

    verify(listener).ended(new FeedEnd(Optional.empty(), "io_uring is not allowed here"));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpWithAReason() throws Exception {
    try (SocketFeed hasty = hasty(Duration.ofMillis(20))) {
      FeedListener told = mock();
      hasty.start(told);

      ArgumentCaptor<FeedEnd> end = ArgumentCaptor.captor();
      verify(told, timeout(PATIENCE_MILLIS)).ended(end.capture());
      assertEquals(
          "No answer from play.example:4000 within 1 s. Are address and port right?",
          end.getValue().sentence());
      verify(transport, timeout(PATIENCE_MILLIS)).stop(any());
    }
  }

  @Test
  void aServerThatTakesTheConnectionButSaysNothingIsGivenUpToo() throws Exception {
    try (SocketFeed hasty = hasty(Duration.ofMillis(900))) {
      FeedListener told = mock();
      doAnswer(
              call -> {
                call.<LinkListener>getArgument(1).opened(link);
                return null;
              })
          .when(transport)
          .connect(any(), any());
      hasty.start(told);

      ArgumentCaptor<FeedEnd> end = ArgumentCaptor.captor();
      verify(told, timeout(PATIENCE_MILLIS)).ended(end.capture());
      assertTrue(end.getValue().sentence().contains("Is it a Malpan server?"));
    }
  }

  @Test
  void afterItWasGivenUpNothingMoreIsTold() throws Exception {
    try (SocketFeed hasty = hasty(Duration.ofMillis(20))) {
      FeedListener told = mock();
      hasty.start(told);
      verify(told, timeout(PATIENCE_MILLIS)).ended(any());
      ArgumentCaptor<LinkListener> captor = ArgumentCaptor.captor();
      verify(transport, times(2)).connect(eq(SERVER), captor.capture());
      linkEvents = captor.getValue();

      open();
      serverSays(WELCOME);
      linkEvents.closed(link, CloseReason.PEER_CLOSED, "");

      verifyNoMoreInteractions(told);
    }
  }

  @Test
  void aServerIsAskedForRoundTripsByWhoShowsThem() throws Exception {
    assertTrue(isServerAsked(true, 5));
  }

  @Test
  void aServerIsNotAskedForRoundTripsThatNobodyShows() throws Exception {
    assertFalse(isServerAsked(false, 12));
  }

  /** Whether a feed that has pinged so often has asked, too. */
  private boolean isServerAsked(boolean isShown, int pings) throws Exception {
    FeedListener shows = mock();
    when(shows.wantsRoundTrips()).thenReturn(isShown);
    CountDownLatch pinged = new CountDownLatch(pings);
    AtomicBoolean asked = new AtomicBoolean();
    byte[] question = encoded(new ClientPacket.AskRoundTrips());
    int ping = encoded(new ClientPacket.Ping(0)).length;
    Link own = mock();
    when(own.send(any()))
        .thenAnswer(call -> {
          ByteBuffer bytes = call.getArgument(0);
          if (bytes.remaining() == ping) {
            pinged.countDown();
          }
          if (bytes.equals(ByteBuffer.wrap(question))) {
            asked.set(true);
          }
          return true;
        });
    doAnswer(
            call -> {
              linkEvents = call.getArgument(1);
              linkEvents.opened(own);
              serverGreets();
              serverSays(WELCOME);
              return null;
            })
        .when(transport)
        .connect(any(), any());
    try (SocketFeed quick =
        new SocketFeed(ioModel, SERVER, LOGIN, Duration.ofSeconds(60), Duration.ofMillis(5))) {
      quick.start(shows);
      assertTrue(pinged.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }
    return asked.get();
  }

  @Test
  void whoWasLetInIsNotGivenUp() throws Exception {
    try (SocketFeed hasty = hasty(Duration.ofSeconds(1))) {
      FeedListener told = mock();
      doAnswer(
              call -> {
                linkEvents = call.getArgument(1);
                open();
                serverSays(WELCOME);
                return null;
              })
          .when(transport)
          .connect(any(), any());
      hasty.start(told);

      // The second ping comes after the time at which it would have given up.
      verify(link, timeout(PATIENCE_MILLIS).atLeast(3)).send(any());
      verify(told, never()).ended(any());
    }
  }
}
