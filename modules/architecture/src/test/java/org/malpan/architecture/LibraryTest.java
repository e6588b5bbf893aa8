package org.malpan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build says of itself twice, for projects of others: the same each time. */
class LibraryTest {

  private static final String BUILD = Project.read(Project.ROOT.resolve("pom.xml"));
  private static final String BOM = Project.read(Project.ROOT.resolve("modules/bom/pom.xml"));
  private static final String NEW_GAME =
      Project.read(
          Project.ROOT.resolve(
              "launcher/src/main/resources/org/malpan/launcher/newgame/pom.xml.txt"));

  private static Map<String, String> plugins(String pom) {
    Matcher plugin =
        Pattern.compile(
                "<artifactId>([\\w-]+-maven-plugin|maven-\\w+-plugin)</artifactId>\\s*<version>([^<]+)<")
            .matcher(pom);
    Map<String, String> versions = new TreeMap<>();
    while (plugin.find()) {
      versions.put(plugin.group(1), plugin.group(2));
    }
    return versions;
  }

  private static String first(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    assertTrue(matcher.find(), regex);
    return matcher.group(1);
  }

  private static void assertPluginsOfTheBuild(String pom) {
    Map<String, String> ours = plugins(BUILD);
    Map<String, String> its = plugins(pom);
    ours.keySet().retainAll(its.keySet());

    assertFalse(its.isEmpty());
    assertEquals(ours, its);
  }

  @Test
  void aNewGameAndTheBomAreBuiltByTheSamePluginsAsMalpan() {
    assertPluginsOfTheBuild(NEW_GAME);
    assertPluginsOfTheBuild(BOM);
  }

  @Test
  void theBomHasTheVersionsOfTheBuild() {
    String version = "<artifactId>malpan(?:-bom)?</artifactId>\\s*<version>([^<]+)<";
    assertEquals(first(version, BUILD), first(version, BOM));
    assertEquals(
        first("<junit.version>([^<]+)<", BUILD),
        first("<artifactId>junit-bom</artifactId>\\s*<version>([^<]+)<", BOM));
  }

  @Test
  void theBomNamesWhatTheTestModulesOfGamesReach() {
    Map<String, TreeSet<String>> requires = new TreeMap<>();
    Project.rows("architecture.md", 4).stream()
        .filter(row -> row.get(1).startsWith("org."))
        .forEach(row ->
            requires.put(
                row.get(1).replaceFirst("org\\.(malpan\\.)?", "").replace('.', '-'),
                new TreeSet<>(List.of(row.get(2).split(", ", -1)))));
    TreeSet<String> open = new TreeSet<>(List.of("game-testing", "replay-testing"));
    while (!open.isEmpty()) {
      String next = open.pollFirst();
      if (!next.equals("–")) {
        assertTrue(BOM.contains("<artifactId>malpan-" + next + "</artifactId>"), next);
        open.addAll(requires.get(next));
      }
    }
  }
}
