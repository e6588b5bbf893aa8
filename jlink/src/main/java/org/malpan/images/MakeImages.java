package org.malpan.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the server image, the desktop image and the app image from the built modules. Arguments:
 * module path, folder of natives by platform, folder to write to, version. What takes part is in
 * {@code docs/packaging.md}.
 */
public final class MakeImages {

  private MakeImages() {}

  /** Makes all images anew; ends with 1 and one line when one cannot be made. */
  public static void main(String[] args) {
    try {
      Path modulePath = Path.of(args[0]);
      Path target = Path.of(args[2]);
      Platform platform = Platform.current();
      Path natives = Path.of(args[1]).resolve(platform.natives());

      Path server = target.resolve("server");
      RuntimeImage.SERVER.link(modulePath, server);
      StartScript.addTo(server, platform);

      Path desktop = target.resolve("desktop");
      RuntimeImage.DESKTOP.link(modulePath, desktop);
      copyNatives(natives, desktop.resolve(platform.libraryFolder()));
      AppImage.make(desktop, target.resolve("app"), args[3]);
      // Behind jpackage, which is content with the runtime alone and has a launcher of its own.
      StartScript.addTo(desktop, platform);
    } catch (IOException | IllegalStateException e) {
      System.err.println("images: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void copyNatives(Path natives, Path libraries) throws IOException {
    if (!Files.isDirectory(natives)) {
      throw new IllegalStateException("no natives in " + natives + ": build modules/java3d first");
    }
    try (var files = Files.list(natives)) {
      for (Path file : files.sorted().toList()) {
        Path _ = Files.copy(file, libraries.resolve(file.getFileName()));
      }
    }
  }
}
