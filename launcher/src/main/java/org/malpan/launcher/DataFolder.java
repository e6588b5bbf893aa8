package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where Malpan keeps a user's recordings. */
final class DataFolder {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private DataFolder() {}

  /** The folder by the platform's custom; {@code MALPAN_DATA} overrides it. */
  static Path path(Map<String, String> environment, String osName, String home) {
    String chosen = environment.get("MALPAN_DATA");
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
    return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .orElse(Path.of(home, ".local", "share"))
        .resolve("malpan");
  }

  /** Where this user's recordings are; not made. */
  static Path recordings() {
    return path(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"))
        .resolve("replays");
  }

  /** A new recording's file in this user's folder, which is made if needed. */
  static Path newRecording() {
    return newFile("match");
  }

  /** Another kind of recording's new file there. */
  static Path newFile(String kind) {
    return newFile(recordings(), kind);
  }

  /** Another kind of recording's new file in a folder, which is made if needed. */
  static Path newFile(Path folder, String kind) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "the recording folder %s cannot be made: %s (use --record FILE, or set MALPAN_DATA)"
              .formatted(folder, e.getMessage()));
    }
    String name = kind + "-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    Path file = folder.resolve(name + ".mpr");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve("%s-%d.mpr".formatted(name, i));
    }
    return file;
  }
}
