package org.malpan.desktop.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.client.LobbyException;
import org.malpan.client.ServerDirectory;
import org.malpan.client.ServerListing;
import org.malpan.game.BoardSize;
import org.malpan.protocol.NativeFormat;
import org.mockito.ArgumentCaptor;

class JoinModelTest {

  private static final ServerAddress HOME = new ServerAddress("home", 4000);

  private final ServerDirectory directory = mock(ServerDirectory.class);
  private final ServerDirectory.Search search = mock(ServerDirectory.Search.class);
  private final Runnable changed = mock(Runnable.class);
  private final AtomicLong nanos = new AtomicLong();
  private final JoinModel model =
      new JoinModel(directory, Runnable::run, Runnable::run, nanos::get, changed);

  private CompletableFuture<ServerListing> answer = new CompletableFuture<>();
  private Consumer<ServerListing> heard;

  @BeforeEach
  void answerAndSearch() throws Exception {
    when(directory.ask(any())).thenAnswer(_ -> answer);
    when(directory.searchLan(any())).thenReturn(search);
  }

  @SuppressWarnings("unchecked")
  private void open() throws LobbyException {
    model.open();
    ArgumentCaptor<Consumer<ServerListing>> listener = ArgumentCaptor.forClass(Consumer.class);
    verify(directory, times(1)).searchLan(listener.capture());
    heard = listener.getValue();
  }

  private static ServerListing listing(int port, int players, int protocol) {
    return new ServerListing(
        new InetSocketAddress("127.0.0.1", port),
        "server " + port,
        "0.1.0",
        protocol,
        BoardSize.CHESS,
        players,
        10,
        700);
  }

  @Test
  void aServerOnTheNetworkIsListedUntilItIsSilent() throws Exception {
    open();
    heard.accept(listing(4000, 1, NativeFormat.VERSION));
    heard.accept(listing(4001, 2, NativeFormat.VERSION));
    assertEquals(List.of("server 4000", "server 4001"), names());
    nanos.set(JoinModel.LAN_NANOS);
    heard.accept(listing(4001, 3, NativeFormat.VERSION));
    nanos.addAndGet(1);
    model.refresh();
    assertEquals(List.of("server 4001"), names());
    assertEquals(3, model.rows().getFirst().listing().orElseThrow().players());
  }

  private List<String> names() {
    return model.rows().stream().map(ServerRow::name).toList();
  }

  @Test
  void aFavouriteIsAskedAgainOnlyWhenItIsDueAndHasAnswered() throws Exception {
    model.book(ServerBook.EMPTY.with(new ServerBook.Favourite(HOME, "")).joined(HOME));
    verify(directory, never()).ask(any());
    open();
    verify(directory).ask(HOME.unresolved());
    assertEquals("home:4000", model.rows().getFirst().name());
    nanos.set(JoinModel.ASK_NANOS + 1);
    model.refresh();
    verify(directory, times(1)).ask(any());
    answer.complete(listing(4000, 1, NativeFormat.VERSION));
    assertEquals("server 4000", model.rows().getFirst().name());
    answer = CompletableFuture.failedFuture(new LobbyException("no server answers", null));
    model.refresh();
    assertEquals("no server answers", model.rows().getFirst().silence());
    assertEquals(ServerRow.Fit.UNKNOWN, model.rows().getFirst().fit());
    assertEquals(1, model.rows().size());
  }

  @Test
  void aFavouriteOnTheNetworkIsListedOnceByItsNickname() throws Exception {
    ServerAddress here = new ServerAddress("127.0.0.1", 4000);
    model.book(ServerBook.EMPTY.with(new ServerBook.Favourite(here, "거실")));
    open();
    heard.accept(listing(4000, 1, NativeFormat.VERSION));
    assertEquals(List.of("거실"), names());
    assertEquals(ServerRow.Kind.FAVOURITE, model.rows().getFirst().kind());
    assertEquals(ServerRow.Fit.FITS, model.rows().getFirst().fit());
  }

  @Test
  void fullAndForeignServersAreToldApart() throws Exception {
    open();
    heard.accept(listing(4000, 10, NativeFormat.VERSION));
    heard.accept(listing(4001, 1, NativeFormat.VERSION + 1));
    assertEquals(
        List.of(ServerRow.Fit.FULL, ServerRow.Fit.OTHER_VERSION),
        model.rows().stream().map(ServerRow::fit).toList());
  }

  @Test
  void nothingIsHeardOrAskedOnceItIsClosed() throws Exception {
    open();
    model.close();
    verify(search).close();
    heard.accept(listing(4000, 1, NativeFormat.VERSION));
    model.book(ServerBook.EMPTY.joined(HOME));
    model.refresh();
    verify(directory, never()).ask(any());
    assertEquals(List.of("home:4000"), names());
  }

  @Test
  void aNetworkThatCannotBeSearchedIsSaidAndTheRestGoesOn() throws Exception {
    when(directory.searchLan(any())).thenThrow(new LobbyException("no socket", null));
    model.book(ServerBook.EMPTY.joined(HOME));
    model.open();
    assertEquals("no socket", model.lanTrouble());
    verify(directory).ask(HOME.unresolved());
    assertTrue(model.rows().getFirst().listing().isEmpty());
  }
}
