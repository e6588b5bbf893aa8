package org.malpan.desktop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether OpenGL is drawn by the processor, as far as can be told without asking OpenGL, which
 * would cost the start up to a second. Smoothed edges then halve the frame rate, and are left out.
 */
final class SoftwareDrawing {

  private SoftwareDrawing() {}

  static boolean isLikely() {
    return isLikely(System.getProperty("os.name"), System.getenv(), Path.of("/dev/dri"));
  }

  /**
   * The rule, on what it looks at.
   *
   * @param devices where Linux lists graphics devices; other systems always have one that draws
   */
  static boolean isLikely(String osName, Map<String, String> environment, Path devices) {
    if (!osName.startsWith("Linux")) {
      return false;
    }
    String asked = environment.getOrDefault("LIBGL_ALWAYS_SOFTWARE", "0");
    return asked.equals("1") || asked.equalsIgnoreCase("true") || !hasRenderer(devices);
  }

  private static boolean hasRenderer(Path devices) {
    if (!Files.isDirectory(devices)) {
      return false;
    }
    try (DirectoryStream<Path> nodes = Files.newDirectoryStream(devices, "renderD*")) {
      return nodes.iterator().hasNext();
    } catch (IOException e) {
      // Not to be read, so not to be drawn with either.
      return false;
    }
  }
}
