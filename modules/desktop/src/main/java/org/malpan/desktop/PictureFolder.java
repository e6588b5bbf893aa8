package org.malpan.desktop;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.malpan.client.ScreenException;

/** Where a player's screenshots go. Blocks on files. */
final class PictureFolder {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private PictureFolder() {}

  /**
   * {@code MALPAN_DATA/screenshots} where that is set, else {@code Pictures/Malpan} where the user
   * has pictures ({@code XDG_PICTURES_DIR} may name another folder), else below the home folder.
   */
  static Path path(Map<String, String> environment, Path home) {
    Optional<Path> data = folder(environment, "MALPAN_DATA");
    if (data.isPresent()) {
      return data.get().resolve("screenshots");
    }
    Path pictures = folder(environment, "XDG_PICTURES_DIR").orElse(home.resolve("Pictures"));
    return Files.isDirectory(pictures)
        ? pictures.resolve("Malpan")
        : folder(environment, "XDG_DATA_HOME")
            .orElse(home.resolve(".local").resolve("share"))
            .resolve("malpan")
            .resolve("screenshots");
  }

  private static Path home(Map<String, String> environment) {
    return folder(environment, "HOME")
        .filter(Path::isAbsolute)
        .orElse(Path.of(System.getProperty("user.home")));
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(at -> !at.isBlank()).map(Path::of);
  }

  /** A file that is not there yet, in a folder that is. */
  static Path newFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = "malpan-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    Path file = folder.resolve(name + ".png");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve("%s-%d.png".formatted(name, i));
    }
    return file;
  }

  /** Writes what is seen of a part of the screen into a new file there. */
  static Path keep(Rectangle area) throws IOException, ScreenException {
    Path file = newFile(path(System.getenv(), home(System.getenv())));
    Screenshot.write(Screenshot.of(area), file);
    return file;
  }
}
