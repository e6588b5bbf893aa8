package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.DeletedRecording;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.FeedListener;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.LobbyException;
import org.malpan.client.RecordingEntry;
import org.malpan.client.RecordingLibrary;
import org.malpan.client.ServerDirectory;
import org.malpan.client.ServerListing;
import org.malpan.discovery.LanPlaces;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.IoModels;

class LobbyIT {

  private static final int BOTS = 3;

  @TempDir private Path folder;

  private LocalLobby lobby;
  private RecordingLibrary recordings;

  @BeforeEach
  void open() throws IOException {
    lobby = new LocalLobby(folder, Models.named(IoModels.DEFAULT), LanPlaces.loopback(freePort()));
    recordings = lobby.recordings();
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static HostPlan plan(int port, boolean onLan) {
    return new HostPlan(
        "Hanna's match", BoardSize.CHESS, 10, BOTS, 2, IoModels.DEFAULT, true, port, onLan);
  }

  /** A match that a second client joined, with all its bots in; its recording. */
  private Path record() throws Exception {
    try (HostedMatch match = lobby.host().start(plan(0, false))) {
      awaitPlayers(match, BOTS);
      watch(match, 30);
      return match.recording().orElseThrow();
    }
  }

  private void awaitPlayers(HostedMatch match, int players) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (lobby.servers().ask(match.address()).get().players() < players) {
      assertTrue(System.nanoTime() < end, "the bots do not come");
    }
  }

  /** Joins, walks to and fro as fast as it may, and leaves when that many pieces have moved. */
  private void watch(HostedMatch match, int moves) throws Exception {
    BlockingQueue<ServerPacket> heard = new LinkedBlockingQueue<>();
    ClientPacket.Login login = BoardPackets.login("Second", PieceKind.ROOK);
    try (Feed feed = lobby.join(match.address(), login)) {
      feed.start(
          new FeedListener() {
            @Override
            public void packet(ServerPacket packet) {
              heard.add(packet);
            }

            @Override
            public void ended(FeedEnd end) {}
          });
      assertInstanceOf(ServerPacket.Welcome.class, heard.poll(10, TimeUnit.SECONDS));
      for (int seen = 0; seen < moves; ) {
        if (heard.poll(10, TimeUnit.SECONDS) instanceof ServerPacket.PieceMoved) {
          seen++;
          // Whatever moved: where another is in the way, its own moves go on.
          Direction next = Direction.values()[seen % Direction.values().length];
          assertTrue(feed.send(new ClientPacket.Command(BoardCommands.move(next), seen)));
        }
      }
    }
  }

  @Test
  void aHostedMatchIsFoundOnTheNetworkAndByItsAddress() throws Exception {
    BlockingQueue<ServerListing> heard = new LinkedBlockingQueue<>();
    try (HostedMatch match = lobby.host().start(plan(0, true));
        HostedMatch _ = lobby.host().start(plan(0, false));
        ServerDirectory.Search _ = lobby.servers().searchLan(heard::add)) {
      awaitPlayers(match, BOTS);
      heard.clear();
      for (int i = 0; i < 2; i++) {
        ServerListing found = heard.poll(10, TimeUnit.SECONDS);
        assertEquals("Hanna's match", found.name());
        assertEquals(match.address().getPort(), found.address().getPort());
        assertEquals(BOTS, found.players());
        assertEquals(10, found.maxPlayers());
        assertEquals(BoardSize.CHESS, found.board());
        assertEquals(NativeFormat.VERSION, found.protocolVersion());
        assertTrue(found.roundTripMicros() < 2_000_000);
      }
    }
  }

  @Test
  void aMatchThatIsOverIsFoundNoMore() throws Exception {
    HostedMatch match = lobby.host().start(plan(0, false));
    match.close();
    match.close();
    ExecutionException none =
        assertThrows(ExecutionException.class, () -> lobby.servers().ask(match.address()).get());
    assertInstanceOf(LobbyException.class, none.getCause());
    assertTrue(none.getCause().getMessage().startsWith("no server answers at "));
  }

  @Test
  void aPortThatIsTakenIsOneLineAndLeavesNoRecording() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      LobbyException refused =
          assertThrows(
              LobbyException.class, () -> lobby.host().start(plan(taken.getLocalPort(), false)));
      assertEquals(LobbyException.Kind.PORT_TAKEN, refused.kind());
      assertEquals(
          List.of(Integer.toString(taken.getLocalPort()), refused.getMessage()), refused.details());
      assertEquals(1, refused.getMessage().lines().count());
      assertTrue(refused.getMessage().contains(":" + taken.getLocalPort()), refused.getMessage());
    }
    assertEquals(List.of(), recordings.list());
  }

  @Test
  void theLastMinutesAreSavedWhileTheMatchGoesOn() throws Exception {
    CompletableFuture<Path> late;
    Path saved;
    try (HostedMatch match = lobby.host().start(plan(0, false))) {
      watch(match, 20);
      saved = match.saveLastMinutes().get(20, TimeUnit.SECONDS);
      watch(match, 1);
      match.close();
      late = match.saveLastMinutes();
    }
    assertTrue(recordings.verify(saved, share -> {}) > 0);
    assertEquals(2, recordings.list().size());
    assertTrue(late.isCompletedExceptionally());
  }

  @Test
  void aRecordingIsListedVerifiedAndOpened() throws Exception {
    Path file = record();
    RecordingEntry entry = recordings.list().getFirst();
    assertEquals(file, entry.path());
    assertEquals(Files.size(file), entry.bytes());
    RecordingEntry.Summary summary = entry.summary().orElseThrow();
    assertTrue(summary.complete());
    assertTrue(summary.players() >= BOTS, () -> summary.toString());
    assertTrue(summary.length().toMillis() > 500, () -> summary.toString());
    assertTrue(summary.thumbnail().stream().anyMatch(spot -> spot.player() < 0));
    assertTrue(summary.thumbnail().stream().anyMatch(spot -> spot.player() >= 0));
    List<Double> shares = new ArrayList<>();
    assertTrue(recordings.verify(file, shares::add) > 10);
    assertEquals(0, shares.getFirst());
    assertEquals(1, shares.getLast());
    assertThrows(
        IllegalStateException.class,
        () ->
            recordings.verify(
                file,
                share -> {
                  throw new IllegalStateException("the player gave up");
                }));
    recordings.open(file).close();
  }

  @Test
  void aRecordingIsRenamedDeletedAndTakenBack() throws Exception {
    Path file = record();
    Path renamed = recordings.rename(file, " 첫 경기 ");
    assertEquals("첫 경기.mpr", renamed.getFileName().toString());
    Files.copy(renamed, folder.resolve("other.mpr"));
    for (String bad : List.of("", "a/b", "..", "a\nb", "x".repeat(101), "other")) {
      assertThrows(LobbyException.class, () -> recordings.rename(renamed, bad), bad);
    }
    DeletedRecording deleted = recordings.delete(renamed);
    assertEquals(List.of("other.mpr"), names());
    Files.copy(folder.resolve("other.mpr"), renamed);
    assertEquals("첫 경기-2.mpr", recordings.restore(deleted).getFileName().toString());
    assertEquals(3, names().size());
    assertThrows(LobbyException.class, () -> recordings.restore(deleted));
  }

  private List<String> names() throws LobbyException {
    return recordings.list().stream()
        .map(entry -> entry.path().getFileName().toString())
        .sorted()
        .toList();
  }

  @Test
  void whatWasDeletedLongAgoIsGone() throws Exception {
    Path old = Files.createDirectories(folder.resolve("deleted")).resolve("1000-match.mpr");
    Files.writeString(old, "old");
    Path other = Files.writeString(old.resolveSibling("notes.txt"), "the player's own");
    assertEquals(List.of(), recordings.list());
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(other));
  }

  @Test
  void brokenFilesAreListedWithWhyAmongFiveHundred() throws Exception {
    byte[] whole = Files.readAllBytes(record());
    for (int i = 0; i < 490; i++) {
      Files.write(folder.resolve("copy-%d.mpr".formatted(i)), whole);
    }
    Files.write(folder.resolve("empty.mpr"), new byte[0]);
    Files.writeString(folder.resolve("text.mpr"), "no recording at all, but some text");
    Files.createDirectories(folder.resolve("folder.mpr"));
    Files.write(folder.resolve("cut.mpr"), java.util.Arrays.copyOf(whole, whole.length / 2));
    for (int i = 0; i < 6; i++) {
      byte[] damaged = whole.clone();
      damaged[whole.length * (i + 1) / 8] ^= 0x55;
      Files.write(folder.resolve("damaged-%d.mpr".formatted(i)), damaged);
    }
    long begin = System.nanoTime();
    List<RecordingEntry> first = recordings.list();
    long firstMillis = (System.nanoTime() - begin) / 1_000_000;
    begin = System.nanoTime();
    List<RecordingEntry> again = recordings.list();
    long againMillis = (System.nanoTime() - begin) / 1_000_000;
    System.out.printf("LobbyIT: 500 recordings in %d ms, again %d ms%n", firstMillis, againMillis);
    assertEquals(501, first.size());
    assertEquals(first, again);
    for (RecordingEntry entry : first) {
      assertTrue(entry.summary().isPresent() == entry.broken().isEmpty(), entry::toString);
      entry
          .broken()
          .ifPresent(broken -> assertEquals(1, broken.why().lines().count(), broken::why));
    }
    assertEquals(
        List.of("empty.mpr", "folder.mpr", "text.mpr"),
        first.stream()
            .filter(entry -> entry.broken().isPresent())
            .filter(entry -> !entry.path().getFileName().toString().startsWith("damaged"))
            .peek(entry -> assertTrue(isNoRecording(entry.broken()), entry::toString))
            .map(entry -> entry.path().getFileName().toString())
            .sorted()
            .toList());
  }

  private static boolean isNoRecording(Optional<RecordingEntry.Broken> broken) {
    return broken.isPresent() && broken.get().kind() == LobbyException.Kind.NO_RECORDING;
  }
}
