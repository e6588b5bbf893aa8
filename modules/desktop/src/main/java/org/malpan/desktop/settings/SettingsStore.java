package org.malpan.desktop.settings;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps settings in {@code settings.json} of a folder. Blocks on files: not for the event thread;
 * calls come one at a time.
 */
public final class SettingsStore {

  /** The file's name. */
  public static final String FILE = "settings.json";

  private final JsonFile file;
  private JsonObject kept = new JsonObject();

  /** A store in that folder, which is made when first written to. */
  public SettingsStore(Path folder) {
    file = new JsonFile(folder, "settings");
  }

  /**
   * What was read.
   *
   * @param settings in any case
   * @param damaged where a file was put aside that could not be understood
   * @param unreadable why a file could not be read, one line
   */
  public record Loaded(
      PlayerSettings settings, Optional<Path> damaged, Optional<String> unreadable) {}

  /** Reads the file. */
  public Loaded load() {
    JsonFile.Content content = file.read();
    kept = content.json();
    return new Loaded(SettingsJson.read(kept), content.damaged(), content.unreadable());
  }

  /**
   * Writes settings; whoever reads meanwhile finds the old file or the new one.
   *
   * @throws IOException when the folder or file cannot be written
   */
  public void save(PlayerSettings settings) throws IOException {
    SettingsJson.write(settings, kept);
    file.write(kept);
  }
}
