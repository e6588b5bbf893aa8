package org.malpan.desktop.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.client.Lobby;
import org.malpan.client.ServerDirectory;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.text.JoinPhrase;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.StartPhrase;

/** The page without a display, on a file of favourites. */
class JoinPageIT {

  private static final ServerAddress HOME = new ServerAddress("home", 4000);

  @TempDir private Path folder;

  private final Navigator navigator = mock(Navigator.class);

  /** What the page has asked the window to do aside, which waits until {@link #work}. */
  private final Deque<Runnable> asked = new ArrayDeque<>();

  private Path file;
  private JoinPage page;

  @BeforeEach
  void make() throws Exception {
    Language.ENGLISH.use();
    file = folder.resolve("servers.json");
    ServerDirectory servers = mock(ServerDirectory.class);
    Lobby lobby = mock(Lobby.class);
    when(lobby.servers()).thenReturn(servers);
    when(servers.searchLan(any())).thenReturn(mock(ServerDirectory.Search.class));
    when(servers.ask(any())).thenReturn(new CompletableFuture<>());
    when(navigator.settings()).thenReturn(PlayerSettings.DEFAULT);
    doAnswer(
            call -> {
              Callable<Object> work = call.getArgument(0);
              Consumer<Object> done = call.getArgument(1);
              Consumer<Exception> failed = call.getArgument(2);
              return asked.add(() -> run(work, done, failed));
            })
        .when(navigator)
        .work(any(), any(), any());
    EventQueue.invokeAndWait(() -> page = new JoinPage(navigator, lobby, Optional.of(folder)));
  }

  private static void run(
      Callable<Object> work, Consumer<Object> done, Consumer<Exception> failed) {
    Object result;
    try {
      result = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(result);
  }

  private void show() throws Exception {
    EventQueue.invokeAndWait(page::shown);
  }

  private void work() throws Exception {
    EventQueue.invokeAndWait(() -> {
      while (!asked.isEmpty()) {
        asked.remove().run();
      }
    });
  }

  /** Types the address and presses Enter. */
  private void join(ServerAddress address) throws Exception {
    EventQueue.invokeAndWait(() -> {
      JTextField field = addressField(page.component()).orElseThrow();
      field.setText(address.toString());
      field.postActionEvent();
    });
  }

  private static Optional<JTextField> addressField(Container container) {
    for (Component child : container.getComponents()) {
      if (child instanceof JTextField field
          && JoinPhrase.JOIN_ADDRESS
              .text()
              .equals(field.getAccessibleContext().getAccessibleName())) {
        return Optional.of(field);
      }
      Optional<JTextField> inside =
          child instanceof Container inner ? addressField(inner) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  @AfterEach
  void leave() throws Exception {
    EventQueue.invokeAndWait(page::hidden);
  }

  @Test
  void aDamagedFileIsToldOfAndOutlivesTheNextJoin() throws Exception {
    Files.writeString(file, "{\"favourites\": [");
    show();
    work();
    Path aside = folder.resolve("servers-damaged.json");
    verify(navigator).toast(StartPhrase.TOAST_SERVERS_DAMAGED.text(aside));

    join(HOME);
    work();

    assertEquals("{\"favourites\": [", Files.readString(aside));
    assertTrue(Files.readString(file).contains("home:4000"));
  }

  @Test
  void whoJoinsBeforeTheFileIsReadLosesNoFavourite() throws Exception {
    Files.writeString(file, "{\"favourites\": [{\"address\": \"old:4000\", \"nickname\": \"o\"}]}");
    show();
    join(HOME);
    assertFalse(Files.readString(file).contains("home"), "nothing is written yet");

    work();

    verify(navigator, never()).toast(anyString());
    assertTrue(Files.readString(file).contains("home:4000"));
    assertTrue(Files.readString(file).contains("old:4000"));
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() throws Exception {
    Files.createDirectory(file);
    show();
    work();
    join(HOME);
    work();

    verify(navigator).toast(startsWith(StartPhrase.TOAST_SERVERS_UNREADABLE.text(file)));
    verify(navigator).toast(startsWith(StartPhrase.TOAST_NOT_SAVED.text(file)));
  }
}
