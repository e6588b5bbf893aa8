package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.SettingsStore;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.StartPhrase;

class SettingsKeeperIT {

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void name() {
    Language.ENGLISH.use();
    file = folder.resolve(SettingsStore.FILE);
  }

  @Test
  void aDamagedFileIsTroubleThatThePlayerIsToldAndIsKept() throws Exception {
    Files.writeString(file, "{\"name\": \"Han");
    SettingsKeeper keeper = new SettingsKeeper(Optional.of(folder));
    Path aside = folder.resolve("settings-damaged.json");

    assertEquals(Optional.of(StartPhrase.TOAST_SETTINGS_DAMAGED.text(aside)), keeper.trouble());
    assertEquals(PlayerSettings.DEFAULT, keeper.settings());
    keeper.keep(keeper.settings().withName("Jiho"), why -> fail(why));
    keeper.finish();
    assertEquals("{\"name\": \"Han", Files.readString(aside));
    assertEquals("Jiho", new SettingsKeeper(Optional.of(folder)).settings().name());
  }

  @Test
  void theLastOfManyChangesIsKept() {
    SettingsKeeper keeper = new SettingsKeeper(Optional.of(folder));
    for (String name : List.of("a", "b", "c", "d")) {
      keeper.keep(keeper.settings().withName(name), why -> fail(why));
    }
    keeper.finish();

    assertEquals("d", new SettingsKeeper(Optional.of(folder)).settings().name());
    assertEquals(Optional.empty(), keeper.trouble());
  }

  @Test
  void whatCannotBeWrittenIsTold() throws Exception {
    Files.createDirectory(file);
    SettingsKeeper keeper = new SettingsKeeper(Optional.of(folder));
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    keeper.keep(keeper.settings().withName("Jiho"), told::add);

    String why = told.poll(20, TimeUnit.SECONDS);
    assertEquals(Optional.of(StartPhrase.TOAST_SETTINGS_UNREADABLE.text(why)), keeper.trouble());
    keeper.finish();
  }
}
