package org.malpan.desktop.join;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.desktop.settings.JsonFile;
import org.malpan.desktop.text.StartPhrase;

/**
 * Keeps a {@link ServerBook} as {@code servers.json}, beside the settings and as carefully. What is
 * not as it should be is left out, so that one bad line costs nothing else. Not for the event
 * thread.
 */
public final class ServerBookFile {

  private final JsonFile file;
  private volatile ServerBook wanted = ServerBook.EMPTY;

  /** In that folder, which is made when first needed. */
  public ServerBookFile(Path folder) {
    file = new JsonFile(folder, "servers");
  }

  /**
   * What was read.
   *
   * @param book in any case
   * @param trouble what the player should know of the reading
   */
  public record Loaded(ServerBook book, Optional<String> trouble) {}

  /** Reads it; an empty book where there is none. */
  public synchronized Loaded load() {
    JsonFile.Content content = file.read();
    return new Loaded(
        read(content.json()),
        content
            .damaged()
            .map(StartPhrase.TOAST_SERVERS_DAMAGED::text)
            .or(() -> content.unreadable().map(StartPhrase.TOAST_SERVERS_UNREADABLE::text)));
  }

  private static ServerBook read(JsonObject json) {
    List<ServerBook.Favourite> favourites = new ArrayList<>();
    List<ServerAddress> recent = new ArrayList<>();
    for (JsonElement element : array(json, "favourites")) {
      if (element instanceof JsonObject favourite) {
        String nickname = text(favourite.get("nickname"));
        ServerAddress.parse(text(favourite.get("address")))
            .map(address ->
                new ServerBook.Favourite(
                    address, ServerBook.allowsNickname(nickname) ? nickname : ""))
            .ifPresent(favourites::add);
      }
    }
    for (JsonElement element : array(json, "recent")) {
      ServerAddress.parse(text(element)).ifPresent(recent::add);
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
    file.write(json);
  }
}
