package org.malpan.desktop.join;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a {@link ServerBook} as {@code servers.json}, beside the settings. What is not as it should
 * be is left out, so that one bad line costs nothing else. Not for the event thread.
 */
public final class ServerBookFile {

  private static final String NAME = "servers.json";
  private static final long MOST_BYTES = 1 << 20;

  private final Path folder;
  private volatile ServerBook wanted = ServerBook.EMPTY;

  /** In that folder, which is made when first needed. */
  public ServerBookFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads it; an empty book where there is none.
   *
   * @throws IOException in one line, when there is a file that cannot be read
   */
  public ServerBook load() throws IOException {
    Path file = folder.resolve(NAME);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("%s is too large".formatted(file));
      }
      return read(JsonParser.parseString(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return ServerBook.EMPTY;
    } catch (JsonParseException e) {
      throw new IOException("%s is no JSON".formatted(file), e);
    }
  }

  private static ServerBook read(JsonElement json) {
    List<ServerBook.Favourite> favourites = new ArrayList<>();
    List<ServerAddress> recent = new ArrayList<>();
    if (json instanceof JsonObject object) {
      for (JsonElement element : array(object, "favourites")) {
        if (element instanceof JsonObject favourite) {
          String nickname = text(favourite.get("nickname"));
          ServerAddress.parse(text(favourite.get("address")))
              .map(address ->
                  new ServerBook.Favourite(
                      address, ServerBook.allowsNickname(nickname) ? nickname : ""))
              .ifPresent(favourites::add);
        }
      }
      for (JsonElement element : array(object, "recent")) {
        ServerAddress.parse(text(element)).ifPresent(recent::add);
      }
    }
    return new ServerBook(favourites, recent);
  }

  private static JsonArray array(JsonObject object, String key) {
    return object.get(key) instanceof JsonArray array ? array : new JsonArray();
  }

  private static String text(JsonElement element) {
    return element instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
  }

  /** Says which book is to be kept; any thread. */
  public void keep(ServerBook book) {
    wanted = book;
  }

  /**
   * Writes the book that is to be kept, the last of several; whoever reads meanwhile finds the old
   * file or the new one.
   *
   * @throws IOException when the folder or file cannot be written
   */
  public synchronized void save() throws IOException {
    ServerBook book = wanted;
    JsonArray favourites = new JsonArray();
    for (ServerBook.Favourite favourite : book.favourites()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("address", favourite.address().toString());
      entry.addProperty("nickname", favourite.nickname());
      favourites.add(entry);
    }
    JsonArray recent = new JsonArray();
    book.recent().forEach(address -> recent.add(address.toString()));
    JsonObject json = new JsonObject();
    json.add("favourites", favourites);
    json.add("recent", recent);
    Files.createDirectories(folder);
    Path next = Files.createTempFile(folder, "servers", ".tmp");
    try {
      Files.writeString(next, new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n");
      Files.move(next, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      boolean _ = Files.deleteIfExists(next);
    }
  }
}
