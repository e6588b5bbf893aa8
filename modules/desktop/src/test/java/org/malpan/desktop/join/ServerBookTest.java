package org.malpan.desktop.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.desktop.text.StartPhrase;

class ServerBookTest {

  private static final ServerAddress ONE = new ServerAddress("one", 4000);
  private static final ServerAddress TWO = new ServerAddress("two", 4001);

  @TempDir private Path folder;

  @Test
  void theLastJoinedIsTheFirstAndEachIsThereOnce() {
    ServerBook book = ServerBook.EMPTY.joined(ONE).joined(TWO).joined(ONE);
    assertEquals(List.of(ONE, TWO), book.recent());
    for (int port = 1; port < 20; port++) {
      book = book.joined(new ServerAddress("many", port));
    }
    assertEquals(ServerBook.MOST_RECENT, book.recent().size());
  }

  @Test
  void aFavouriteIsRenamedInItsPlaceAndRemovedEverywhere() {
    ServerBook book =
        ServerBook.EMPTY
            .with(new ServerBook.Favourite(ONE, ""))
            .with(new ServerBook.Favourite(TWO, "둘"))
            .with(new ServerBook.Favourite(ONE, "하나"))
            .joined(ONE);
    assertEquals("하나", book.favourites().getFirst().nickname());
    assertEquals(2, book.favourites().size());
    assertEquals(
        new ServerBook(List.of(new ServerBook.Favourite(TWO, "둘")), List.of()), book.without(ONE));
  }

  @Test
  void aBookIsReadAsItWasWritten() throws Exception {
    ServerBookFile file = new ServerBookFile(folder.resolve("new"));
    assertEquals(ServerBook.EMPTY, file.load().book());
    ServerBook book = ServerBook.EMPTY.with(new ServerBook.Favourite(ONE, "집 \"서버\"")).joined(TWO);
    file.keep(book);
    file.save();
    file.save();
    assertEquals(book, file.load().book());
    try (var files = Files.list(folder.resolve("new"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void oneBadEntryCostsNothingElse() throws Exception {
    Files.writeString(
        folder.resolve("servers.json"),
        """
        {"favourites": [7, {"address": "a b"}, {"address": "one:4000", "nickname": "\\u0007"},
         {"nickname": "x"}], "recent": ["", {}, "two:4001", null], "later": true}
        """);
    assertEquals(
        new ServerBook(List.of(new ServerBook.Favourite(ONE, "")), List.of(TWO)),
        new ServerBookFile(folder).load().book());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"favourites\": [", "[]", ""})
  void aDamagedFileIsPutAsideAndOutlivesTheNextSave(String damaged) throws Exception {
    Files.writeString(folder.resolve("servers.json"), damaged);
    ServerBookFile file = new ServerBookFile(folder);

    ServerBookFile.Loaded loaded = file.load();

    assertEquals(ServerBook.EMPTY, loaded.book());
    Path aside = folder.resolve("servers-damaged.json");
    assertEquals(Optional.of(StartPhrase.TOAST_SERVERS_DAMAGED.text(aside)), loaded.trouble());
    file.keep(ServerBook.EMPTY.joined(ONE));
    file.save();
    assertEquals(damaged, Files.readString(aside));
    assertEquals(List.of(ONE), new ServerBookFile(folder).load().book().recent());
  }

  @Test
  void aFileThatCannotBeReadIsNotWrittenOver() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("servers.json")).resolve("kept");
    Files.writeString(inside, "");
    ServerBookFile file = new ServerBookFile(folder);

    assertEquals(1, file.load().trouble().orElseThrow().lines().count());
    file.keep(ServerBook.EMPTY.joined(ONE));
    assertThrows(IOException.class, file::save);
    assertTrue(Files.exists(inside));
  }

  @Test
  void whatWasDoneMeanwhileIsAddedToWhatIsRead() {
    ServerBook read =
        ServerBook.EMPTY.with(new ServerBook.Favourite(ONE, "one")).joined(ONE).joined(TWO);
    ServerBook meanwhile = ServerBook.EMPTY.with(new ServerBook.Favourite(TWO, "two")).joined(ONE);

    assertEquals(
        new ServerBook(
            List.of(new ServerBook.Favourite(ONE, "one"), new ServerBook.Favourite(TWO, "two")),
            List.of(ONE, TWO)),
        read.and(meanwhile));
  }
}
