package org.malpan.desktop;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedListener;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.client.MatchHost;
import org.malpan.client.RecordingLibrary;
import org.malpan.client.ServerDirectory;
import org.malpan.desktop.tour.TourLobby;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.IoModelInfo;

/** A lobby that keeps what it is asked for; its matches are two pieces at rest. */
final class ProbeLobby implements Lobby {

  final BlockingQueue<HostPlan> plans = new LinkedBlockingQueue<>();
  final BlockingQueue<RestingFeed> feeds = new LinkedBlockingQueue<>();
  final CountDownLatch ended = new CountDownLatch(1);

  private final Lobby lists = new TourLobby();

  @Override
  public MatchHost host() {
    return new MatchHost() {
      @Override
      public List<IoModelInfo> ioModels() {
        return List.of(new IoModelInfo("select", "Select", "waits", "1", "none", "any"));
      }

      @Override
      public HostedMatch start(HostPlan plan) {
        plans.add(plan);
        return new Hosted();
      }
    };
  }

  @Override
  public ServerDirectory servers() {
    return lists.servers();
  }

  @Override
  public RecordingLibrary recordings() {
    return lists.recordings();
  }

  @Override
  public Feed join(InetSocketAddress server, ClientPacket.Login login) {
    RestingFeed feed = new RestingFeed();
    feeds.add(feed);
    return feed;
  }

  private final class Hosted implements HostedMatch {

    @Override
    public InetSocketAddress address() {
      return InetSocketAddress.createUnresolved("localhost", 4000);
    }

    @Override
    public Optional<Path> recording() {
      return Optional.empty();
    }

    @Override
    public CompletableFuture<Path> saveLastMinutes() {
      return CompletableFuture.completedFuture(Path.of("flight.mpr"));
    }

    @Override
    public void close() {
      ended.countDown();
    }
  }

  /** What a player is told who comes to a board with one other piece on it. */
  static List<ServerPacket> twoPieces(int other, String name) {
    return List.of(
        BoardPackets.welcome(0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 4, 100, 100, 0, 0),
        BoardPackets.added(other, PieceKind.KNIGHT, false, 5, 3, 90, 90, 0, name));
  }

  /** A match of two pieces that keeps what the player sends. */
  static final class RestingFeed implements Feed {

    final BlockingQueue<ClientPacket> sent = new LinkedBlockingQueue<>();
    volatile FeedListener listener;

    @Override
    public void start(FeedListener feedListener) {
      listener = feedListener;
      twoPieces(5, "other").forEach(feedListener::packet);
    }

    @Override
    public boolean send(ClientPacket packet) {
      return sent.add(packet);
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
