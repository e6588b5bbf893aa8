package org.malpan.desktop.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.malpan.client.files.PrivateFiles;

/**
 * A JSON object in a file of the player's. One that cannot be understood is put aside, never lost
 * and never in the way; one that cannot be read is not written over. Blocks on files: not for the
 * event thread; calls come one at a time.
 */
public final class JsonFile {

  private static final long MOST_BYTES = 1 << 20;

  private final Path folder;
  private final String name;
  private Optional<String> unreadable = Optional.empty();

  /**
   * In that folder, which is made when first written to.
   *
   * @param name of the file without its ending
   */
  public JsonFile(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * What was read.
   *
   * @param json empty where nothing was
   * @param damaged where a file was put aside that could not be understood
   * @param unreadable why a file could not be read, one line
   */
  public record Content(JsonObject json, Optional<Path> damaged, Optional<String> unreadable) {}

  private Path file() {
    return folder.resolve(name + ".json");
  }

  /** Reads the file. */
  public Content read() {
    unreadable = Optional.empty();
    try {
      return Files.size(file()) > MOST_BYTES ? setAside() : read(Files.readString(file()));
    } catch (NoSuchFileException e) {
      return new Content(new JsonObject(), Optional.empty(), Optional.empty());
    } catch (JsonParseException | CharacterCodingException e) {
      return setAside();
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private Content read(String text) {
    JsonElement json = JsonParser.parseString(text);
    return json.isJsonObject()
        ? new Content(json.getAsJsonObject(), Optional.empty(), Optional.empty())
        : setAside();
  }

  private Content setAside() {
    try {
      Path aside = folder.resolve(name + "-damaged.json");
      for (int i = 2; Files.exists(aside); i++) {
        aside = folder.resolve("%s-damaged-%d.json".formatted(name, i));
      }
      Path moved = Files.move(file(), aside);
      return new Content(new JsonObject(), Optional.of(moved), Optional.empty());
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private Content unreadable(IOException why) {
    unreadable = Optional.of("%s: %s".formatted(file(), why.getMessage()));
    return new Content(new JsonObject(), Optional.empty(), unreadable);
  }

  /**
   * Writes the file; whoever reads meanwhile finds the old one or the new one.
   *
   * @throws IOException when the folder or file cannot be written, or a file is there that could
   *     not be read
   */
  public void write(JsonObject json) throws IOException {
    if (unreadable.isPresent()) {
      throw new IOException(unreadable.get());
    }
    PrivateFiles.createFolders(folder);
    // Such a file is its user's alone from the start.
    Path next = Files.createTempFile(folder, name, ".tmp");
    try {
      Files.writeString(next, new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n");
      move(next, file());
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
