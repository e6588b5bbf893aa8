package org.malpan.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code jlink} puts together: a JVM with Malpan's modules inside. The default game is named:
 * it is found as a service, and nothing may require it.
 */
enum RuntimeImage {
  /** Serves, records, replays, runs bots and plays as text; has no {@code java.desktop}. */
  SERVER("org.malpan.launcher,org.malpan.board", "org.malpan.transport"),
  /** All of that and the window. */
  DESKTOP(
      "org.malpan.launcher,org.malpan.board,org.malpan.desktop",
      "org.malpan.transport,org.jogamp.java3d,com.formdev.flatlaf");

  /** What every JVM of an image starts with; {@code docs/packaging.md} says why. */
  private static final String OPTIONS =
      "-XX:+UseCompactObjectHeaders -Djogamp.gluegen.UseTempJarCache=false"
          + " --enable-native-access=";

  /**
   * Inside the modules: the names of code points, {@code keytool}, the launcher's messages in other
   * languages, the printer of class files, charsets that no system uses any more, and TLS, which
   * nothing in the images speaks.
   */
  private static final String UNUSED_INSIDE =
      String.join(
          ",",
          "/java.base/java/lang/uniName.dat",
          "/java.base/sun/security/tools/keytool/Main*",
          "/java.base/sun/security/tools/keytool/resources/*_*",
          "/java.base/sun/launcher/resources/launcher_*",
          "/java.base/jdk/internal/classfile/impl/ClassPrinterImpl*",
          "/java.base/sun/nio/cs/EUC_TW*",
          "/java.base/sun/nio/cs/Johab*",
          "/java.base/sun/security/ssl/[B-Z]*");

  /**
   * Files to make a CDS archive or to read this runtime with another one, to start jars by a double
   * click, and for HTTPS: nothing in the images speaks TLS. Arrays are sorted without {@code
   * simdsort}, only slower: the longest is a few thousand entries.
   */
  private static final List<String> UNUSED =
      List.of(
          "lib/classlist",
          "lib/jrt-fs.jar",
          "lib/jexec",
          "lib/libsimdsort.so",
          "lib/security/cacerts",
          "lib/security/public_suffix_list.dat",
          "bin/keytool",
          "bin/keytool.exe");

  private final String roots;
  private final String nativeAccess;

  RuntimeImage(String roots, String nativeAccess) {
    this.roots = roots;
    this.nativeAccess = nativeAccess;
  }

  /** Links the image anew. */
  void link(Path modulePath, Path image) throws IOException {
    Folders.delete(image);
    Tools.run(
        "jlink",
        List.of(
            "--module-path",
            modulePath.toString(),
            "--add-modules",
            roots,
            // No option --bind-services: it would pull in every provider of the JDK.
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-9",
            "--exclude-resources",
            UNUSED_INSIDE,
            "--add-options",
            OPTIONS + nativeAccess,
            "--output",
            image.toString()));
    for (String unused : UNUSED) {
      boolean _ = Files.deleteIfExists(image.resolve(unused));
    }
  }
}
