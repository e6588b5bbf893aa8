package org.malpan.server;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.malpan.game.Game;
import org.malpan.game.Games;

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
    Map<String, List<String>> _ = read(file, Set.of());
    return this;
  }

  /**
   * Reads a JSON object whose keys are {@link Setting#key()}s or among others.
   *
   * @param others keys that mean something to the caller
   * @return their values, each a list where the file has one, else a list of one
   * @throws ConfigException naming file, key, value and what is allowed
   */
  public Map<String, List<String>> read(Path file, Set<String> others) throws ConfigException {
    Map<String, List<String>> rest = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : ConfigFile.read(file, others).entrySet()) {
      String key = entry.getKey();
      if (others.contains(key)) {
        rest.put(key, entry.getValue());
      } else {
        readEntry(file, key, entry.getValue().getFirst(), others);
      }
    }
    return rest;
  }

  private void readEntry(Path file, String key, String value, Set<String> others)
      throws ConfigException {
    Setting setting =
        Setting.ofKey(key)
            .orElseThrow(() ->
                new ConfigException(
                    "config %s: unknown key '%s'; allowed are %s"
                        .formatted(file, ConfigException.shown(key), keys(others))));
    try {
      set(setting, value);
    } catch (ConfigException e) {
      throw new ConfigException("config %s: %s".formatted(file, e.getMessage()));
    }
  }

  private static String keys(Set<String> others) {
    return others.isEmpty()
        ? Setting.keys()
        : Setting.keys() + ", " + String.join(", ", new TreeSet<>(others));
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

  /**
   * Sets one value where none was given yet.
   *
   * @throws ConfigException naming key, value and what is allowed
   */
  public Settings setDefault(Setting setting, String value) throws ConfigException {
    return isSet(setting) ? this : set(setting, value);
  }

  /** Whether a value was given, other than the default. */
  boolean isSet(Setting setting) {
    return values.containsKey(setting);
  }

  /** The game of these settings. */
  public Game game() {
    return Games.named(text(Setting.GAME));
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
