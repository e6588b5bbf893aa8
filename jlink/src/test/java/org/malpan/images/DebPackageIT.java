package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, unpacked as {@code dpkg} would, where there is one. */
class DebPackageIT {

  private static final Path DPKG_DEB = Path.of("/usr/bin/dpkg-deb");

  @TempDir private Path root;
  private Path deb;

  @BeforeEach
  void unpack() throws IOException {
    Optional<Path> made = made();
    if (made.isEmpty()) {
      System.out.println("DebPackageIT: SKIPPED: no .deb was made, for there is no dpkg-deb");
    }
    assumeTrue(made.isPresent(), "no .deb was made");
    deb = made.get();
    ImageRun run = ImageRun.of(Map.of(), DPKG_DEB, "-x", deb.toString(), root.toString());
    assertEquals(0, run.exitCode(), run.output());
  }

  private static Optional<Path> made() throws IOException {
    try (var files = Files.list(ImageRun.IMAGES)) {
      return files.filter(file -> file.toString().endsWith(".deb")).findFirst();
    }
  }

  @Test
  void itSaysWhatItIs() {
    ImageRun run = ImageRun.of(Map.of(), DPKG_DEB, "--info", deb.toString());

    assertEquals(0, run.exitCode(), run.output());
    for (String line : List.of("Package: malpan", "Section: games", "libgl1")) {
      assertTrue(run.output().contains(line), run.output());
    }
    assertTrue(!run.output().contains("@VERSION"), run.output());
  }

  @Test
  void itsCommandRuns() throws IOException {
    Path link = root.resolve("usr/bin/malpan");
    assertEquals(Path.of("/opt/malpan/bin/malpan"), Files.readSymbolicLink(link));

    ImageRun run = ImageRun.of(Map.of(), root.resolve("opt/malpan/bin/malpan"), "--version");

    assertEquals(0, run.exitCode(), run.output());
    assertTrue(run.output().startsWith("malpan "), run.output());
  }

  @Test
  void aRecordingOpensWithADoubleClick() throws IOException {
    String entry = Files.readString(root.resolve("usr/share/applications/malpan-replay.desktop"));
    String types = Files.readString(root.resolve("usr/share/mime/packages/malpan.xml"));

    assertTrue(entry.contains("MimeType=application/x-malpan-replay;"), entry);
    assertTrue(entry.contains("Exec=malpan replay play %f"), entry);
    assertTrue(types.contains("\"application/x-malpan-replay\""), types);
    assertTrue(types.contains("*.mpr"), types);
  }

  @Test
  void theMenuHasAnEntryWithAnIcon() throws IOException {
    String entry = Files.readString(root.resolve("usr/share/applications/malpan.desktop"));
    BufferedImage icon =
        ImageIO.read(root.resolve("usr/share/icons/hicolor/256x256/apps/malpan.png").toFile());

    assertTrue(entry.contains("Icon=malpan"), entry);
    assertEquals(Icon.SIDE, icon.getWidth());
    assertEquals(Icon.SIDE, icon.getHeight());
  }
}
