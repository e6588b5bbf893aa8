package org.malpan.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where Malpan keeps a user's settings. */
final class ConfigFolder {

  private ConfigFolder() {}

  /** This user's; not made. */
  static Path path() {
    return path(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  /** The folder by the platform's custom; {@code MALPAN_CONFIG} overrides it. */
  static Path path(Map<String, String> environment, String osName, String home) {
    String chosen = environment.get("MALPAN_CONFIG");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen);
    }
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return Path.of(environment.getOrDefault("APPDATA", home), "Malpan");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Malpan");
    }
    return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .orElse(Path.of(home, ".config"))
        .resolve("malpan");
  }
}
