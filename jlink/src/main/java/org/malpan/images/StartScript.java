package org.malpan.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code bin/malpan} of an image. The script that {@code jlink --launcher} writes starts the JVM as
 * a child, so that signals to the script would not reach it; ours becomes the JVM.
 */
final class StartScript {

  private StartScript() {}

  /** An image's start script. */
  static Path of(Path image) {
    Path unix = image.resolve("bin/malpan");
    return Files.exists(unix) ? unix : image.resolve("bin/malpan.bat");
  }

  static void addTo(Path image, Platform platform) throws IOException {
    Path folder = image.resolve("bin");
    switch (platform) {
      case WINDOWS -> write(folder.resolve("malpan.bat"), read("malpan.bat"));
      case LINUX_AMD64, LINUX_AARCH64, MACOS -> {
        Path script = folder.resolve("malpan");
        write(script, read("malpan.sh"));
        if (!script.toFile().setExecutable(true, false)) {
          throw new IOException("cannot make " + script + " executable");
        }
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path _ = Files.writeString(file, text);
  }

  private static String read(String resource) {
    try (InputStream in = StartScript.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
