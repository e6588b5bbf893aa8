package org.malpan.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.malpan.game.Games;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameSink;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.IoModel;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * A match on a server. Logs in, answers heartbeats by itself, pings once a second ({@link
 * ServerPacket.Pong} echoes {@link System#nanoTime}), and says in plain words how it ended. Does
 * not wait for ever: a server that has not let the player in after a while counts as none.
 */
public final class SocketFeed implements Feed {

  /** How long a server may take from the first try to connect to its welcome. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PING_PERIOD = Duration.ofSeconds(1);

  /** The round trips of others are asked for with every third ping. */
  private static final int PINGS_A_QUESTION = 3;

  private final IoModel ioModel;
  private final InetSocketAddress server;
  private final ClientPacket.Login login;
  private final Duration patience;
  private final long pingMillis;
  private final LinkEvents events = new LinkEvents();
  private final FrameAssembler assembler = NativeClientCodec.newAssembler();
  private final NativeClientCodec codec;
  private final FrameSink frameSink;

  private FeedListener listener;
  private Transport transport;
  private ScheduledExecutorService pinger;
  private volatile Link link;
  private boolean closed;

  /** Held while the listener is told something: the link's thread and the pinger's both tell. */
  private final Object telling = new Object();

  /** Of the pinger. */
  private int pings;

  /** Written while holding telling. */
  private volatile boolean welcomed;

  // Guarded by telling.
  private boolean over;

  // Of the link's callbacks.
  private Optional<ServerPacket.Closing> told = Optional.empty();

  /**
   * Prepares to join; nothing happens until {@link #start}.
   *
   * @param ioModel that serves the one socket
   */
  public SocketFeed(IoModel ioModel, InetSocketAddress server, ClientPacket.Login login) {
    this(ioModel, server, login, PATIENCE, PING_PERIOD);
  }

  SocketFeed(
      IoModel ioModel,
      InetSocketAddress server,
      ClientPacket.Login login,
      Duration patience,
      Duration pingPeriod) {
    this.patience = patience;
    pingMillis = pingPeriod.toMillis();
    this.ioModel = ioModel;
    this.server = server;
    this.login = login;
    codec =
        login.game().isEmpty()
            ? new NativeClientCodec()
            : new NativeClientCodec(Games.named(login.game()));
    frameSink = frame -> codec.decode(frame, this::packet);
  }

  @Override
  public synchronized void start(FeedListener feedListener) {
    listener = feedListener;
    if (closed) {
      feedListener.ended(FeedEnds.of(server, Optional.empty(), CloseReason.LOCAL, ""));
      return;
    }
    try {
      transport = ioModel.open(TransportConfig.DEFAULT.withThreadName("malpan-feed"));
    } catch (IOException e) {
      feedListener.ended(new FeedEnd(Optional.empty(), e.getMessage()));
      return;
    }
    pinger =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("malpan-ping").daemon().factory());
    var _ = pinger.scheduleAtFixedRate(this::ping, pingMillis, pingMillis, TimeUnit.MILLISECONDS);
    var _ = pinger.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    transport.connect(server, events);
  }

  private void giveUp() {
    synchronized (telling) {
      if (welcomed) {
        return;
      }
      end(FeedEnds.noWelcome(server, link != null, patience));
    }
    close();
  }

  /** Tells the end, but once. */
  private void end(FeedEnd how) {
    synchronized (telling) {
      if (!over) {
        over = true;
        listener.ended(how);
      }
    }
  }

  private void ping() {
    boolean _ = send(new ClientPacket.Ping(System.nanoTime()));
    pings++;
    if (welcomed && listener.wantsRoundTrips() && pings % PINGS_A_QUESTION == 0) {
      boolean _ = send(new ClientPacket.AskRoundTrips());
    }
  }

  @Override
  public boolean send(ClientPacket packet) {
    Link open = link;
    if (open == null || !codec.takes(packet)) {
      return false;
    }
    ByteBuffer out = buffer();
    codec.encode(out, packet);
    boolean sent = open.send(out.flip());
    transport.flush();
    return sent;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (transport != null) {
      boolean _ = send(new ClientPacket.Leave());
      // Off the caller's thread: a window must not wait for a link to linger.
      Thread.ofPlatform().name("malpan-feed-close").daemon().start(this::stop);
    }
  }

  private void stop() {
    pinger.shutdownNow();
    boolean _ = transport.stop(Duration.ofMillis(300));
  }

  private void packet(ServerPacket packet) {
    switch (packet) {
      case ServerPacket.Heartbeat(long time) -> {
        boolean _ = send(new ClientPacket.HeartbeatAck(time));
      }
      case ServerPacket.Closing closing -> {
        told = Optional.of(closing);
        // Ending our side too lets the server close at once.
        link.close(CloseReason.LOCAL);
      }
      default -> {
        synchronized (telling) {
          welcomed |= packet instanceof ServerPacket.Welcome;
          if (welcomed && !over) {
            listener.packet(packet);
          }
        }
      }
    }
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private final class LinkEvents implements LinkListener {

    @Override
    public void opened(Link opened) {
      ByteBuffer out = buffer();
      NativeClientCodec.encodePreamble(out);
      codec.encode(out, login);
      boolean _ = opened.send(out.flip());
      link = opened;
    }

    @Override
    public void received(Link from, ByteBuffer bytes) {
      if (assembler.feed(bytes, frameSink) instanceof DecodeResult.Violated(_, var detail)) {
        told =
            Optional.of(
                new ServerPacket.Closing(
                    DisconnectReason.PROTOCOL_VIOLATION, "the server's stream: " + detail));
        from.close(CloseReason.LOCAL);
      }
    }

    @Override
    public void closed(Link closedLink, CloseReason reason, String detail) {
      link = null;
      end(FeedEnds.of(server, told, reason, detail));
    }
  }
}
