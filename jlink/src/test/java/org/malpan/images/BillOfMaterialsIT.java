package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials names what is in the images: each jar, and no other. */
class BillOfMaterialsIT {

  private static final Path TARGET = Path.of(System.getProperty("malpan.images"));

  private static final Pattern COMPONENT =
      Pattern.compile("\"purl\"\\s*:\\s*\"pkg:maven/[^/\"]+/([^@\"]+)@([^?\"]+)\\?type=jar");

  @Test
  void eachJarOfTheImagesIsListed() throws IOException {
    Set<String> jars;
    try (Stream<Path> files = Files.list(TARGET.resolve("modules"))) {
      jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .map(name -> name.substring(0, name.length() - ".jar".length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertFalse(jars.isEmpty());
    jars.addAll(insideOthers());
    Set<String> listed =
        COMPONENT
            .matcher(Files.readString(bill()))
            .results()
            .map(found -> found.group(1) + "-" + found.group(2))
            // An annotation for compilers, and the project that makes the images.
            .filter(name -> !name.startsWith("error_prone_annotations"))
            .filter(name -> !name.startsWith("malpan-jlink"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(jars, listed);
  }

  /** Libraries whose classes are inside modules of ours, by the versions of the parent project. */
  private static Set<String> insideOthers() throws IOException {
    String project = Files.readString(TARGET.resolve("../../pom.xml"));
    return Set.of(
        "HdrHistogram-" + version(project, "hdrhistogram"),
        "java3d-core-" + version(project, "java3d"),
        "java3d-utils-" + version(project, "java3d"),
        "vecmath-" + version(project, "java3d"),
        "jogl-all-" + version(project, "jogl"),
        "gluegen-rt-" + version(project, "jogl"));
  }

  private static String version(String project, String name) {
    return project.split("<" + name + ".version>", 2)[1].split("<", 2)[0];
  }

  private static Path bill() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".cdx.json"))
          .findFirst()
          .orElseThrow();
    }
  }
}
