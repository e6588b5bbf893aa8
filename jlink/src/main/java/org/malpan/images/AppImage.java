package org.malpan.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The desktop image behind a native launcher, made by {@code jpackage}. */
final class AppImage {

  private AppImage() {}

  /**
   * Makes {@code malpan} anew in {@code folder}.
   *
   * @param runtime the desktop image, natives and AOT cache included
   * @param icon a PNG, which Linux takes; the others' icons have forms of their own
   */
  static void make(Path runtime, Path folder, String version, Path icon, Platform platform)
      throws IOException {
    Folders.delete(folder);
    List<String> arguments =
        new ArrayList<>(
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
                // A double click opens the start screen; a command line brings its own arguments.
                "--arguments",
                "start",
                "--dest",
                folder.toString()));
    switch (platform) {
      case LINUX_AMD64, LINUX_AARCH64 -> {
        arguments.addAll(List.of("--icon", icon.toString()));
        arguments.addAll(options("$APPDIR/../runtime/"));
      }
      case MACOS -> arguments.addAll(options("$APPDIR/../runtime/Contents/Home/"));
      case WINDOWS -> arguments.addAll(options("$APPDIR\\..\\runtime\\"));
    }
    Tools.run("jpackage", arguments);
  }

  /** What the start script of an image gives the JVM. */
  private static List<String> options(String runtime) {
    return List.of(
        "--java-options",
        "-XX:AOTCache=" + runtime + AotCache.FILE,
        "--java-options",
        "-Xlog:aot=off");
  }
}
