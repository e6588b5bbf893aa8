package org.malpan.desktop.tour;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.DeletedRecording;
import org.malpan.client.Feed;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.client.LobbyException;
import org.malpan.client.MatchHost;
import org.malpan.client.Playback;
import org.malpan.client.RecordingEntry;
import org.malpan.client.RecordingLibrary;
import org.malpan.client.ServerDirectory;
import org.malpan.client.ServerListing;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;

/** A lobby for pictures: lists with believable content, and matches that follow a script. */
public final class TourLobby implements Lobby {

  private static final InetSocketAddress HERE =
      InetSocketAddress.createUnresolved("localhost", 4000);
  private static final Path FOLDER = Path.of("replays");

  /** The lobby. */
  public TourLobby() {}

  @Override
  public MatchHost host() {
    return new MatchHost() {
      @Override
      public List<IoModelInfo> ioModels() {
        return IoModels.all().stream().map(IoModel::info).toList();
      }

      @Override
      public HostedMatch start(HostPlan plan) {
        return new ScriptedMatch();
      }
    };
  }

  @Override
  public ServerDirectory servers() {
    List<ServerListing> found =
        List.of(
            new ServerListing(HERE, "Friday night", "0.1.0", 1, BoardSize.CHESS, 4, 10, 412),
            new ServerListing(
                InetSocketAddress.createUnresolved("lab-3", 4000),
                "Lecture hall",
                "0.1.0",
                1,
                new BoardSize(400, 400),
                1000,
                1000,
                1830),
            new ServerListing(
                InetSocketAddress.createUnresolved("192.168.0.17", 4001),
                "민지의 서버",
                "0.2.0",
                2,
                BoardSize.CHESS,
                1,
                10,
                23_400));
    return new ServerDirectory() {
      @Override
      public Search searchLan(Consumer<ServerListing> heard) {
        found.forEach(heard);
        return () -> {};
      }

      @Override
      public CompletableFuture<ServerListing> ask(InetSocketAddress server) {
        return CompletableFuture.completedFuture(found.getFirst());
      }
    };
  }

  @Override
  public RecordingLibrary recordings() {
    return new Recordings();
  }

  @Override
  public Feed join(InetSocketAddress server, ClientPacket.Login login) {
    return new TourFeed(login);
  }

  /** A hosted match that nothing hosts. */
  private record ScriptedMatch() implements HostedMatch {

    @Override
    public InetSocketAddress address() {
      return HERE;
    }

    @Override
    public Optional<Path> recording() {
      return Optional.empty();
    }

    @Override
    public CompletableFuture<Path> saveLastMinutes() {
      return CompletableFuture.completedFuture(FOLDER.resolve("flight.mpr"));
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  /** Recordings that are in no folder. */
  private static final class Recordings implements RecordingLibrary {

    @Override
    public Path folder() {
      return FOLDER;
    }

    @Override
    public List<RecordingEntry> list() {
      return List.of(
          entry("final.mpr", 1_480_000, 42, 12),
          entry("first-steps.mpr", 96_000, 3, 6),
          new RecordingEntry(
              FOLDER.resolve("cut.mpr"),
              12,
              Instant.EPOCH.plus(Duration.ofDays(20_000)),
              Optional.empty(),
              Optional.of(
                  new RecordingEntry.Broken(
                      LobbyException.Kind.NO_RECORDING, "not a Malpan recording"))));
    }

    private static RecordingEntry entry(String name, long bytes, int minutes, int players) {
      return new RecordingEntry(
          FOLDER.resolve(name),
          bytes,
          Instant.EPOCH.plus(Duration.ofDays(20_400 + minutes)),
          Optional.of(
              new RecordingEntry.Summary(
                  BoardSize.CHESS, Duration.ofMinutes(minutes), players, true, TourFeed.spots())),
          Optional.empty());
    }

    @Override
    public Playback open(Path recording) {
      return new TourPlayback(BoardPackets.login("Hanna", PieceKind.QUEEN));
    }

    @Override
    public long verify(Path recording, DoubleConsumer progress) {
      progress.accept(1);
      return 75_600;
    }

    @Override
    public Path rename(Path recording, String name) {
      return recording.resolveSibling(name + ".mpr");
    }

    @Override
    public DeletedRecording delete(Path recording) {
      return new DeletedRecording(recording, recording);
    }

    @Override
    public Path restore(DeletedRecording deleted) {
      return deleted.original();
    }
  }
}
