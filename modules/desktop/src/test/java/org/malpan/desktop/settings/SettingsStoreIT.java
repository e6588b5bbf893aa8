package org.malpan.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.board.PieceKind;
import org.malpan.desktop.MatchAction;
import org.malpan.desktop.MatchSettings;
import org.malpan.desktop.text.Language;

class SettingsStoreIT {

  @TempDir Path folder;

  @Test
  void whatIsSavedIsLoadedAgain() throws IOException {
    PlayerSettings chosen =
        PlayerSettings.DEFAULT
            .withName("한나")
            .withPiece(PieceKind.ROOK)
            .withLanguage(Language.KOREAN)
            .withLook(new Look(Theme.LIGHT, Accent.PURPLE, 150))
            .withQuality(new MatchSettings.Quality(false, false, 144))
            .withAccess(new Access(true, true))
            .withKeys(KeyBindings.DEFAULT.with(MatchAction.ATTACK, KeyEvent.VK_X))
            .withHost(new HostChoice("n", "9x9", "4", "1", "2", "io", "77", false, true));
    Path deeper = folder.resolve("not").resolve("there");
    new SettingsStore(deeper).save(chosen);

    assertEquals(chosen, new SettingsStore(deeper).load().settings());
    try (Stream<Path> files = Files.list(deeper)) {
      assertEquals(1, files.count(), "nothing else is left");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void settingsAreTheirUsersAlone() throws IOException {
    Path deeper = folder.resolve("not").resolve("there");
    new SettingsStore(deeper).save(PlayerSettings.DEFAULT);

    assertEquals("rwx------", permissions(deeper));
    assertEquals("rw-------", permissions(deeper.resolve(SettingsStore.FILE)));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void withoutAFileAllIsAsItComes() {
    assertEquals(
        new SettingsStore.Loaded(PlayerSettings.DEFAULT, Optional.empty(), Optional.empty()),
        new SettingsStore(folder).load());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\": \"Ha", "[1, 2]", "", "\"text\"", "{]"})
  void aDamagedFileIsPutAsideAndNotLost(String damaged) throws IOException {
    Files.writeString(folder.resolve(SettingsStore.FILE), damaged);

    SettingsStore.Loaded loaded = new SettingsStore(folder).load();

    assertEquals(PlayerSettings.DEFAULT, loaded.settings());
    assertEquals(damaged, Files.readString(loaded.damaged().orElseThrow()));
    assertFalse(Files.exists(folder.resolve(SettingsStore.FILE)));
  }

  @Test
  void aDamagedFileOutlivesTheNextSaveAndTheNextDamage() throws IOException {
    Path file = folder.resolve(SettingsStore.FILE);
    Files.writeString(file, "first");
    SettingsStore store = new SettingsStore(folder);
    Path first = store.load().damaged().orElseThrow();
    store.save(PlayerSettings.DEFAULT.withName("Hanna"));
    assertEquals("Hanna", new SettingsStore(folder).load().settings().name());
    Files.writeString(file, "second");

    Path second = new SettingsStore(folder).load().damaged().orElseThrow();

    assertEquals("first", Files.readString(first));
    assertEquals("second", Files.readString(second));
  }

  @Test
  void aFileThatCannotBeReadIsNotWrittenOver() throws IOException {
    Path inside = Files.createDirectories(folder.resolve(SettingsStore.FILE)).resolve("kept");
    Files.writeString(inside, "");
    SettingsStore store = new SettingsStore(folder);

    assertEquals(1, store.load().unreadable().orElseThrow().lines().count());
    assertThrows(IOException.class, () -> store.save(PlayerSettings.DEFAULT));
    assertTrue(Files.exists(inside));
  }

  @Test
  void bytesThatAreNoTextArePutAsideToo() throws IOException {
    Files.write(folder.resolve(SettingsStore.FILE), new byte[] {'{', (byte) 0xFF, (byte) 0xC0});

    assertTrue(new SettingsStore(folder).load().damaged().isPresent());
  }

  @Test
  void whatIsMissingOrOfAnotherKindIsAsItComes() throws IOException {
    Files.writeString(
        folder.resolve(SettingsStore.FILE),
        """
        {"name": 7, "piece": "unicorn", "look": {"theme": "light", "scalePercent": 9000},
         "quality": {"framesPerSecond": 100000, "shadows": "yes"}, "keys": {"attack": [88, "x"]}}
        """);

    PlayerSettings read = new SettingsStore(folder).load().settings();

    assertEquals(PlayerSettings.DEFAULT.name(), read.name());
    assertEquals(PieceKind.QUEEN, read.piece());
    assertEquals(new Look(Theme.LIGHT, Look.DEFAULT.accent(), Look.AUTOMATIC), read.look());
    assertEquals(240, read.quality().framesPerSecond());
    assertTrue(read.quality().shadows());
    assertEquals(List.of(88), read.keys().of(MatchAction.ATTACK));
    assertEquals(MatchAction.CHAT.defaults(), read.keys().of(MatchAction.CHAT));
  }

  @Test
  void keysWithTwoMeaningsAreAsTheyCome() throws IOException {
    Files.writeString(
        folder.resolve(SettingsStore.FILE), "{\"keys\": {\"attack\": [88], \"chat\": [88]}}");

    assertEquals(KeyBindings.DEFAULT, new SettingsStore(folder).load().settings().keys());
  }

  @Test
  void aNewerMalpanFindsItsOwnAgain() throws IOException {
    Path file = folder.resolve(SettingsStore.FILE);
    Files.writeString(
        file,
        """
        {"version": 9, "name": "Hanna", "holograms": {"on": true},
         "look": {"theme": "light", "glow": 3}}
        """);
    SettingsStore store = new SettingsStore(folder);
    PlayerSettings read = store.load().settings();
    store.save(read.withName("Jiho"));

    assertEquals("Hanna", read.name());
    assertEquals(Theme.LIGHT, read.look().theme());
    var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertTrue(json.getAsJsonObject("holograms").get("on").getAsBoolean());
    assertEquals(3, json.getAsJsonObject("look").get("glow").getAsInt());
    assertEquals("Jiho", json.get("name").getAsString());
  }

  @Test
  void aFolderThatCannotBeMadeIsAnErrorAndNoCrash() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve("below");

    assertThrows(IOException.class, () -> new SettingsStore(blocked).save(PlayerSettings.DEFAULT));
    assertEquals(PlayerSettings.DEFAULT, new SettingsStore(blocked).load().settings());
  }
}
