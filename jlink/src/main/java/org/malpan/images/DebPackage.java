package org.malpan.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The app image as a Debian package: {@code /opt/malpan}, a command, an entry in the menu, an icon,
 * and recordings that open with a double click. Debian's own triggers make the desktop notice.
 */
final class DebPackage {

  private DebPackage() {}

  /**
   * Makes {@code malpan_VERSION_ARCHITECTURE.deb} in a folder.
   *
   * @param app the app image
   * @return the package; empty on other systems and without {@code dpkg-deb}
   */
  static Optional<Path> make(Path app, Path icon, Path folder, String version, Platform platform)
      throws IOException {
    Optional<String> architecture = platform.debianName();
    Optional<Path> dpkg = TrainingDisplay.onPath("dpkg-deb");
    if (architecture.isEmpty() || dpkg.isEmpty()) {
      return Optional.empty();
    }
    Path root = folder.resolve("deb");
    Folders.delete(root);
    copy(app, root.resolve("opt/malpan"));
    link(root.resolve("usr/bin/malpan"), Path.of("/opt/malpan/bin/malpan"));
    put("malpan.desktop", root.resolve("usr/share/applications/malpan.desktop"));
    put("malpan-replay.desktop", root.resolve("usr/share/applications/malpan-replay.desktop"));
    put("malpan-mime.xml", root.resolve("usr/share/mime/packages/malpan.xml"));
    put("copyright", root.resolve("usr/share/doc/malpan/copyright"));
    Path icons = root.resolve("usr/share/icons/hicolor/256x256/apps/malpan.png");
    Path _ = Files.createDirectories(icons.getParent());
    Path _ = Files.copy(icon, icons);
    write(
        root.resolve("DEBIAN/control"),
        text("control")
            .replace("@VERSION@", version)
            .replace("@ARCHITECTURE@", architecture.get())
            .replace("@KILOBYTES@", Long.toString(Folders.bytes(root) / 1024)));
    Path deb = folder.resolve("malpan_%s_%s.deb".formatted(version, architecture.get()));
    // The JVM's parts are compressed already: a better method would take longer for nothing.
    Tools.runProgram(
        dpkg.get(),
        "--root-owner-group",
        "-Zgzip",
        "-z6",
        "--build",
        root.toString(),
        deb.toString());
    Folders.delete(root);
    return Optional.of(deb);
  }

  private static void copy(Path from, Path to) throws IOException {
    Path _ =
        Files.walkFileTree(
            from,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                  throws IOException {
                Path _ = Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                  throws IOException {
                Path _ =
                    Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
              }
            });
  }

  private static void link(Path link, Path target) throws IOException {
    Path _ = Files.createDirectories(link.getParent());
    Path _ = Files.createSymbolicLink(link, target);
  }

  private static void put(String resource, Path file) throws IOException {
    write(file, text(resource));
  }

  private static void write(Path file, String text) throws IOException {
    Path _ = Files.createDirectories(file.getParent());
    Path _ = Files.writeString(file, text);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = DebPackage.class.getResourceAsStream("deb/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
