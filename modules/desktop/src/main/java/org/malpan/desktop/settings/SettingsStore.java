package org.malpan.desktop.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps settings in {@code settings.json} of a folder. A file that cannot be understood is put
 * aside, never lost and never in the way. Blocks on files: not for the event thread; calls come one
 * at a time.
 */
public final class SettingsStore {

  /** The file's name. */
  public static final String FILE = "settings.json";

  private static final String ASIDE = "settings-damaged.json";
  private static final long MOST_BYTES = 1 << 20;

  private final Path folder;
  private JsonObject kept = new JsonObject();

  /** A store in that folder, which is made when first written to. */
  public SettingsStore(Path folder) {
    this.folder = folder;
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
    Path file = folder.resolve(FILE);
    try {
      if (Files.size(file) > MOST_BYTES) {
        return setAside(file);
      }
      JsonElement json = JsonParser.parseString(Files.readString(file));
      if (!json.isJsonObject()) {
        return setAside(file);
      }
      kept = json.getAsJsonObject();
      return new Loaded(SettingsJson.read(kept), Optional.empty(), Optional.empty());
    } catch (NoSuchFileException e) {
      return new Loaded(PlayerSettings.DEFAULT, Optional.empty(), Optional.empty());
    } catch (JsonParseException | MalformedInputException e) {
      return setAside(file);
    } catch (IOException e) {
      return new Loaded(
          PlayerSettings.DEFAULT,
          Optional.empty(),
          Optional.of("%s: %s".formatted(file, e.getMessage())));
    }
  }

  private Loaded setAside(Path file) {
    Path aside = folder.resolve(ASIDE);
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return new Loaded(PlayerSettings.DEFAULT, Optional.of(aside), Optional.empty());
    } catch (IOException e) {
      return new Loaded(
          PlayerSettings.DEFAULT,
          Optional.empty(),
          Optional.of("%s: %s".formatted(file, e.getMessage())));
    }
  }

  /**
   * Writes settings; whoever reads meanwhile finds the old file or the new one.
   *
   * @throws IOException when the folder or file cannot be written
   */
  public void save(PlayerSettings settings) throws IOException {
    SettingsJson.write(settings, kept);
    Files.createDirectories(folder);
    Path next = Files.createTempFile(folder, "settings", ".tmp");
    try {
      Files.writeString(next, new GsonBuilder().setPrettyPrinting().create().toJson(kept) + "\n");
      move(next, folder.resolve(FILE));
    } finally {
      boolean _ = Files.deleteIfExists(next);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
