package org.malpan.desktop;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.SettingsStore;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.StartPhrase;

/**
 * The settings in use; written aside, one after the other. Event thread but for {@link #finish}.
 */
final class SettingsKeeper {

  private static final long PATIENCE_SECONDS = 5;

  private final Optional<Path> folder;
  private final Optional<SettingsStore> store;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("malpan-settings").daemon().factory());
  private final Optional<String> trouble;
  private PlayerSettings settings;

  /** Reads the settings of a folder, which may wait; without one, none are kept. */
  SettingsKeeper(Optional<Path> folder) {
    this.folder = folder;
    store = folder.map(SettingsStore::new);
    SettingsStore.Loaded loaded =
        store
            .map(SettingsStore::load)
            .orElse(
                new SettingsStore.Loaded(
                    PlayerSettings.DEFAULT, Optional.empty(), Optional.empty()));
    settings = loaded.settings();
    settings.language().use();
    // Looks through the machine's fonts, so that the page of settings need not.
    writer.execute(Language.KOREAN::isReadable);
    trouble =
        loaded
            .damaged()
            .map(StartPhrase.TOAST_SETTINGS_DAMAGED::text)
            .or(() -> loaded.unreadable().map(StartPhrase.TOAST_SETTINGS_UNREADABLE::text));
  }

  /** Where they are kept, and what else the player wants kept. */
  Optional<Path> folder() {
    return folder;
  }

  PlayerSettings settings() {
    return settings;
  }

  /** What the player should know of the reading. */
  Optional<String> trouble() {
    return trouble;
  }

  /**
   * Uses and keeps these.
   *
   * @param failed told why they could not be written
   */
  void keep(PlayerSettings next, Consumer<String> failed) {
    settings = next;
    store.ifPresent(kept ->
        writer.execute(() -> {
          try {
            kept.save(next);
          } catch (IOException e) {
            EventQueue.invokeLater(() -> failed.accept(e.getMessage()));
          }
        }));
  }

  /** Waits until all is written, for a while. */
  void finish() {
    writer.shutdown();
    try {
      boolean _ = writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
