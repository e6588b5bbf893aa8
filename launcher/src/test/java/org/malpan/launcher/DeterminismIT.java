package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same recordings in other JVMs and other surroundings: every state is the recorded one, and
 * what is printed is the same to the byte.
 */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class DeterminismIT {

  private static final Path RECORDINGS = Path.of("../replay/src/test/resources/recordings");

  /** What a recording's states are in the JVM as it comes. */
  private static String expected;

  @TempDir private Path folder;

  static Stream<Arguments> surroundings() {
    return Stream.of(
        Arguments.of(List.of("-Xint"), Map.of()),
        Arguments.of(List.of("-XX:+UseSerialGC"), Map.of()),
        Arguments.of(List.of("-XX:+UseParallelGC", "-XX:-UseCompressedOops"), Map.of()),
        Arguments.of(List.of("-XX:+UseZGC", "-XX:TieredStopAtLevel=1"), Map.of()),
        Arguments.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
            Map.of()),
        Arguments.of(
            List.of("-Dfile.encoding=COMPAT", "-Duser.language=ar"), Map.of("LC_ALL", "C")));
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void everyRecordingIsTheSameMatchThere(List<String> options, Map<String, String> environment)
      throws Exception {
    List<String> jvm = new ArrayList<>(options);
    jvm.add("-Xmx512m");
    assertVerified(1200, "normal.mpr", jvm, environment);
    assertVerified(900, "npcs.mpr", jvm, environment);
    assertVerified(300, "chat.mpr", jvm, environment);
    // An independent proof beside the hashes in the file: names, texts and numbers as printed.
    String[] export = {"replay", "export", RECORDINGS.resolve("chat.mpr").toString()};
    if (expected == null) {
      expected = output(List.of("-Xmx512m"), Map.of(), export);
      assertTrue(expected.contains("말하는 이 2"), expected);
    }
    assertEquals(expected, output(jvm, environment, export));
  }

  private void assertVerified(
      int ticks, String name, List<String> jvm, Map<String, String> environment) throws Exception {
    assertEquals(
        "verified: %d ticks, every state as recorded, output of %d of %d ticks"
            .formatted(ticks, ticks, ticks),
        output(jvm, environment, "replay", "verify", RECORDINGS.resolve(name).toString()).strip(),
        name);
  }

  private String output(List<String> jvm, Map<String, String> environment, String... args)
      throws Exception {
    try (Child child = Child.start(folder, jvm, environment, args)) {
      assertEquals(ExitCode.OK, child.awaitExit(), child.output());
      return child.output();
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
