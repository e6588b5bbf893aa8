package org.malpan.images;

import java.util.Locale;
import java.util.Optional;

/** The systems that images are made on, and for. */
enum Platform {
  LINUX_AMD64("linux-amd64"),
  LINUX_AARCH64("linux-aarch64"),
  MACOS("macosx-universal"),
  WINDOWS("windows-amd64");

  private final String natives;

  Platform(String natives) {
    this.natives = natives;
  }

  /** The folder that holds this platform's native libraries, as JogAmp names it. */
  String natives() {
    return natives;
  }

  /** Where an image keeps native libraries: a library put there is found without a flag. */
  String libraryFolder() {
    return this == WINDOWS ? "bin" : "lib";
  }

  /** What Debian calls this processor; empty for what is not Linux. */
  Optional<String> debianName() {
    return switch (this) {
      case LINUX_AMD64 -> Optional.of("amd64");
      case LINUX_AARCH64 -> Optional.of("arm64");
      case MACOS, WINDOWS -> Optional.empty();
    };
  }

  /** The system this runs on. */
  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** The system with these names, or {@link IllegalStateException} naming what is known. */
  static Platform of(String osName, String architecture) {
    String os = osName.toLowerCase(Locale.ROOT);
    boolean arm = architecture.equals("aarch64");
    if (os.startsWith("linux") && (arm || architecture.equals("amd64"))) {
      return arm ? LINUX_AARCH64 : LINUX_AMD64;
    }
    if (os.startsWith("mac")) {
      return MACOS;
    }
    if (os.startsWith("windows") && architecture.equals("amd64")) {
      return WINDOWS;
    }
    throw new IllegalStateException(
        "no natives for %s on %s: images are made on Linux and Windows (amd64), Linux (aarch64), macOS"
            .formatted(osName, architecture));
  }
}
