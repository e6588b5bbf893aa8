package org.malpan.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The desktop image behind a native launcher, made by {@code jpackage}. */
final class AppImage {

  private AppImage() {}

  /**
   * Makes {@code malpan} anew in {@code folder}.
   *
   * @param runtime the desktop image, natives included
   */
  static void make(Path runtime, Path folder, String version) throws IOException {
    Folders.delete(folder);
    Tools.run(
        "jpackage",
        List.of(
            "--type",
            "app-image",
            "--name",
            "malpan",
            // macOS takes no version that starts with 0.
            "--app-version",
            version.startsWith("0.") ? "1" + version.substring(1) : version,
            "--runtime-image",
            runtime.toString(),
            "--module",
            "org.malpan.launcher/org.malpan.launcher.Main",
            // A double click plays; a command line brings its own arguments.
            "--arguments",
            "play",
            "--dest",
            folder.toString()));
  }
}
