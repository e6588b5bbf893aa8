package org.malpan.dialect;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON of a dialect file: a key stands once in its object, and nothing is nested deeply. */
final class DialectJson {

  private static final int MOST_DEPTH = 16;
  private static final Pattern PLACE = Pattern.compile("^(.*) at (line \\d+ column \\d+)");

  private final String file;
  private final JsonReader reader;

  private DialectJson(String file, JsonReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Reads it.
   *
   * @param file its name, for messages
   * @throws DialectException naming file, place and what is wrong
   */
  static JsonElement read(String file, String json) throws DialectException {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      // Comments are allowed: a dialect wants some.
      reader.setStrictness(Strictness.LENIENT);
      DialectJson dialect = new DialectJson(file, reader);
      JsonElement element = dialect.element(0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw dialect.bad("something follows the JSON object");
      }
      return element;
    } catch (MalformedJsonException e) {
      throw new DialectException(
          "dialect %s is not valid JSON: %s".formatted(file, place(e.getMessage())), e);
    } catch (EOFException e) {
      throw new DialectException(
          "dialect %s is not valid JSON: it ends too early".formatted(file), e);
    } catch (IOException e) {
      throw new DialectException(
          "dialect %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private JsonElement element(int depth) throws IOException, DialectException {
    if (depth > MOST_DEPTH) {
      throw bad("nested more than %d deep".formatted(MOST_DEPTH));
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(depth);
      case BEGIN_ARRAY -> array(depth);
      case STRING, NUMBER -> new JsonPrimitive(reader.nextString());
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      case NULL, NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> throw bad("a value is expected");
    };
  }

  private JsonObject object(int depth) throws IOException, DialectException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      if (object.has(key)) {
        throw bad("this key is given twice");
      }
      object.add(key, element(depth + 1));
    }
    reader.endObject();
    return object;
  }

  private JsonArray array(int depth) throws IOException, DialectException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(element(depth + 1));
    }
    reader.endArray();
    return array;
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

  private DialectException bad(String what) {
    return new DialectException("dialect %s: %s: %s".formatted(file, reader.getPath(), what));
  }
}
