package org.malpan.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of a user's by the platform's custom. Windows and macOS have one place for settings and
 * data.
 *
 * @param variable overrides the custom
 * @param xdgVariable names the folder above it, by the XDG base directory specification
 * @param xdgDefault the same below the home folder, where that is not set
 */
record UserFolder(String variable, String xdgVariable, Path xdgDefault) {

  /** This user's; not made. */
  Path path() {
    return path(
        System.getenv(),
        System.getProperty("os.name"),
        home(System.getenv(), System.getProperty("user.home")));
  }

  /** The home folder: {@code HOME} where it is set, as for other programs, else the system's. */
  static String home(Map<String, String> environment, String ofSystem) {
    return named(environment, "HOME")
        .filter(Path::isAbsolute)
        .or(() -> Optional.of(Path.of(ofSystem)).filter(Path::isAbsolute))
        .map(Path::toString)
        // A container's user may have no home at all; Java then says '?'.
        .orElse(System.getProperty("java.io.tmpdir"));
  }

  /** The folder on such a machine. */
  Path path(Map<String, String> environment, String osName, String home) {
    Optional<Path> chosen = named(environment, variable);
    if (chosen.isPresent()) {
      return chosen.get();
    }
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return Path.of(environment.getOrDefault("APPDATA", home), "Malpan");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Malpan");
    }
    return named(environment, xdgVariable)
        .orElse(Path.of(home).resolve(xdgDefault))
        .resolve("malpan");
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(path -> !path.isBlank())
        .map(Path::of);
  }
}
