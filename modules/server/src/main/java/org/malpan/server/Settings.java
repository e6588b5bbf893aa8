package org.malpan.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Values of settings from defaults, a JSON file and options, the later over the earlier. */
public final class Settings {

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);

  /** Starts with the defaults. */
  public Settings() {}

  /**
   * Reads a JSON object whose keys are {@link Setting#key()}s.
   *
   * @throws ConfigException naming file, key, value and what is allowed
   */
  public Settings read(Path file) throws ConfigException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      JsonElement json = JsonParser.parseReader(reader);
      if (!(json instanceof JsonObject object)) {
        throw new ConfigException("config %s: expected a JSON object".formatted(file));
      }
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        readEntry(file, entry.getKey(), entry.getValue());
      }
      return this;
    } catch (JsonParseException e) {
      throw new ConfigException(
          "config %s is not valid JSON: %s".formatted(file, firstLine(e.getMessage())));
    } catch (NoSuchFileException e) {
      throw new ConfigException("config %s: no such file".formatted(file));
    } catch (IOException e) {
      throw new ConfigException("config %s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private void readEntry(Path file, String key, JsonElement value) throws ConfigException {
    Setting setting =
        Setting.ofKey(key)
            .orElseThrow(() ->
                new ConfigException(
                    "config %s: unknown key '%s'; allowed are %s"
                        .formatted(file, key, Setting.keys())));
    if (!value.isJsonPrimitive()) {
      throw new ConfigException(
          "config %s: %s %s: allowed is %s".formatted(file, key, value, setting.allowed()));
    }
    try {
      set(setting, value.getAsString());
    } catch (ConfigException e) {
      throw new ConfigException("config %s: %s".formatted(file, e.getMessage()));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /**
   * Sets one value over any earlier one.
   *
   * @throws ConfigException naming key, value and what is allowed
   */
  public Settings set(Setting setting, String value) throws ConfigException {
    setting.check(value);
    values.put(setting, value);
    return this;
  }

  /** Whether a value was given, other than the default. */
  boolean isSet(Setting setting) {
    return values.containsKey(setting);
  }

  String text(Setting setting) {
    return values.getOrDefault(setting, setting.defaultValue());
  }

  int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  boolean truth(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }
}
