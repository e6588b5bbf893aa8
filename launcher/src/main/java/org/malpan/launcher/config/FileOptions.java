package org.malpan.launcher.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.malpan.server.ConfigException;
import org.malpan.server.Settings;

/**
 * Options of a hosting command that are no settings of the server, from its configuration file:
 * what the command line says comes before.
 */
public final class FileOptions {

  private static final Set<String> KEYS =
      Set.of(
          "record",
          "recordOutput",
          "flightRecorder",
          "lan",
          "serverName",
          "dialect",
          "dialectFile",
          "listen");

  private final Path file;
  private final Map<String, List<String>> values;

  private FileOptions(Path file, Map<String, List<String>> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * Reads a file, whose settings of the server go to {@code settings}.
   *
   * @throws ConfigException naming file, key, value and what is allowed
   */
  public static FileOptions read(Path file, Settings settings) throws ConfigException {
    return new FileOptions(file, settings.read(file, KEYS));
  }

  /** The options of no file. */
  public static FileOptions none() {
    return new FileOptions(Path.of(""), Map.of());
  }

  /** The text of a key, or empty where the file says nothing. */
  public Optional<String> text(String key) throws ConfigException {
    List<String> given = values.getOrDefault(key, List.of());
    if (given.size() > 1) {
      throw bad(key, "one value is allowed, not %d".formatted(given.size()));
    }
    return given.stream().findFirst();
  }

  /** The truth of a key. */
  public Optional<Boolean> truth(String key) throws ConfigException {
    Optional<String> text = text(key);
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      throw bad(key, "allowed is true or false");
    }
    return text.map(Boolean::parseBoolean);
  }

  /** All values of a key. */
  public List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  private ConfigException bad(String key, String why) {
    return new ConfigException("config %s: %s: %s".formatted(file, key, why));
  }
}
