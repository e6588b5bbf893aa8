package org.malpan.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the server image, the desktop image, the app image and the Debian package from the built
 * modules. Arguments: module path, folder of natives by platform, folder to write to, version. What
 * takes part is in {@code docs/packaging.md}.
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
      if (NativeSymbols.strip(server, platform)) {
        // Without the symbols there is room for it in the 60 MB that the image may have.
        AotCache.make(server, AotCache.Training.SERVE, Map.of());
      }

      Path desktop = target.resolve("desktop");
      RuntimeImage.DESKTOP.link(modulePath, desktop);
      copyNatives(natives, desktop.resolve(platform.libraryFolder()));
      boolean _ = NativeSymbols.strip(desktop, platform);
      train(desktop, platform);
      Path icon = target.resolve("malpan.png");
      Icon.write(icon);
      AppImage.make(desktop, target.resolve("app"), args[3], icon, platform);
      // Behind jpackage, which is content with the runtime alone and has a launcher of its own.
      StartScript.addTo(desktop, platform);
      DebPackage.make(target.resolve("app/malpan"), icon, target, args[3], platform)
          .ifPresentOrElse(
              made -> System.out.println("images: " + made.getFileName()),
              () -> System.out.println("images: no .deb, for there is no dpkg-deb"));
    } catch (IOException | IllegalStateException e) {
      System.err.println("images: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void train(Path desktop, Platform platform) throws IOException {
    Optional<TrainingDisplay> display = TrainingDisplay.open(platform);
    if (display.isEmpty()) {
      System.out.println("images: no display, so the AOT cache holds nothing of the window");
      AotCache.make(desktop, AotCache.Training.VERSION, Map.of());
      return;
    }
    // Its recording is not the player's.
    Path data = desktop.resolveSibling("training");
    try (TrainingDisplay shown = display.get()) {
      AotCache.Training training =
          switch (platform) {
            case LINUX_AMD64, LINUX_AARCH64 -> AotCache.Training.MATCH;
            // Recordings go elsewhere there.
            case MACOS, WINDOWS -> AotCache.Training.WINDOW;
          };
      Map<String, String> environment = new HashMap<>(shown.environment());
      environment.put("XDG_DATA_HOME", data.toString());
      AotCache.make(desktop, training, environment);
    } finally {
      Folders.delete(data);
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
