package org.malpan.server;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a configuration file: one JSON object of texts, numbers, truths, and lists of them. */
final class ConfigFile {

  /** Of a file; more is refused unread. */
  static final int MOST_BYTES = 1 << 20;

  private static final Pattern PLACE = Pattern.compile("^(.*) at (line \\d+ column \\d+)");

  private final Path file;
  private final Set<String> lists;

  private ConfigFile(Path file, Set<String> lists) {
    this.file = file;
    this.lists = lists;
  }

  /**
   * The values of each key, in the file's order.
   *
   * @param lists keys that may have a list of values
   * @throws ConfigException naming file, place or key, and what is wrong
   */
  static Map<String, List<String>> read(Path file, Set<String> lists) throws ConfigException {
    return new ConfigFile(file, lists).read();
  }

  private Map<String, List<String>> read() throws ConfigException {
    try (JsonReader reader = new JsonReader(new StringReader(text()))) {
      // Comments are allowed: a configuration wants some.
      reader.setStrictness(Strictness.LENIENT);
      return object(reader);
    } catch (MalformedJsonException e) {
      throw bad("is not valid JSON: " + place(e.getMessage()));
    } catch (EOFException e) {
      throw bad("is not valid JSON: it ends too early");
    } catch (NoSuchFileException e) {
      throw unread(": no such file", e);
    } catch (CharacterCodingException e) {
      throw bad("is not text in UTF-8");
    } catch (IOException e) {
      throw unread(" cannot be read: " + e.getMessage(), e);
    }
  }

  private String text() throws IOException, ConfigException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw bad("is longer than the %d bytes that are allowed".formatted(MOST_BYTES));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private Map<String, List<String>> object(JsonReader reader) throws IOException, ConfigException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      throw bad(": expected a JSON object");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      if (values.put(key, values(key, reader)) != null) {
        throw bad(": the key '%s' is given twice".formatted(ConfigException.shown(key)));
      }
    }
    reader.endObject();
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw bad(": something follows the JSON object");
    }
    return values;
  }

  private List<String> values(String key, JsonReader reader) throws IOException, ConfigException {
    if (reader.peek() != JsonToken.BEGIN_ARRAY || !lists.contains(key)) {
      return List.of(value(key, reader));
    }
    List<String> values = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      values.add(value(key, reader));
    }
    reader.endArray();
    return values;
  }

  private String value(String key, JsonReader reader) throws IOException, ConfigException {
    return switch (reader.peek()) {
      case STRING, NUMBER -> reader.nextString();
      case BOOLEAN -> Boolean.toString(reader.nextBoolean());
      case NULL, BEGIN_ARRAY, END_ARRAY, BEGIN_OBJECT, END_OBJECT, NAME, END_DOCUMENT ->
          throw bad(
              ": %s: a text, a number, true or false is expected"
                  .formatted(ConfigException.shown(key)));
    };
  }

  /** What is wrong and where, without the reader's advice to programmers. */
  private static String place(String message) {
    Matcher matcher = PLACE.matcher(message);
    if (!matcher.find()) {
      return "it cannot be understood";
    }
    boolean ofReader = matcher.group(1).contains("JsonReader");
    return (ofReader ? "what stands" : matcher.group(1)) + " at " + matcher.group(2);
  }

  private ConfigException unread(String what, IOException cause) {
    return new ConfigException("config %s%s".formatted(file, what), cause);
  }

  private ConfigException bad(String what) {
    return new ConfigException(
        "config %s%s%s".formatted(file, what.startsWith(":") ? "" : " ", what));
  }
}
