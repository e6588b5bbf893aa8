package org.malpan.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The JVM's own symbols, which only its developers need: five megabytes of an image. */
final class NativeSymbols {

  private NativeSymbols() {}

  /**
   * Strips the image's libraries.
   *
   * @return whether it was done; not without binutils, and only on Linux
   */
  static boolean strip(Path image, Platform platform) throws IOException {
    return switch (platform) {
      case MACOS, WINDOWS -> false;
      case LINUX_AMD64, LINUX_AARCH64 -> {
        Optional<Path> strip = TrainingDisplay.onPath("strip");
        if (strip.isPresent()) {
          stripWith(strip.get(), image);
        }
        yield strip.isPresent();
      }
    };
  }

  private static void stripWith(Path strip, Path image) throws IOException {
    List<Path> libraries;
    try (var files = Files.walk(image.resolve("lib"))) {
      libraries =
          files.filter(file -> file.getFileName().toString().endsWith(".so")).sorted().toList();
    }
    for (Path library : libraries) {
      Tools.runProgram(strip, "--strip-unneeded", library.toString());
    }
  }
}
