package org.malpan.launcher;

import java.nio.file.Path;

/** Where Malpan keeps a user's settings. */
final class ConfigFolder {

  /** {@code MALPAN_CONFIG}, or what the platform has for settings. */
  static final UserFolder FOLDER =
      new UserFolder("MALPAN_CONFIG", "XDG_CONFIG_HOME", Path.of(".config"));

  private ConfigFolder() {}

  /** This user's; not made. */
  static Path path() {
    return FOLDER.path();
  }
}
