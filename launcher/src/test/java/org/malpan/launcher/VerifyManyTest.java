package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay verify} and {@code accept} on several recordings. */
class VerifyManyTest {

  private static final Path SUITE = Path.of("../replay/src/test/resources/recordings");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path matches;
  private Path damaged;

  @BeforeEach
  void copy() throws Exception {
    matches = Files.createDirectory(folder.resolve("matches"));
    for (String name : List.of("chat.mpr", "leaves.mpr")) {
      Files.copy(SUITE.resolve(name), matches.resolve(name));
    }
    damaged = folder.resolve("damaged <&>.mpr");
    Files.write(damaged, Arrays.copyOf(Files.readAllBytes(SUITE.resolve("chat.mpr")), 40));
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void eachRecordingOfAFolderHasALine() {
    assertEquals(ExitCode.OK, run("replay", "verify", matches.toString()), err::toString);
    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size(), out::toString);
    assertTrue(
        lines.getFirst().startsWith(matches.resolve("chat.mpr") + ": verified: 300 ticks"),
        out::toString);
    assertEquals(
        ExitCode.OK,
        run(
            "replay",
            "verify",
            "--json",
            matches.toString(),
            SUITE.resolve("npcs.mpr").toString()));
    assertEquals(3, out.toString().lines().count());
    out.toString()
        .lines()
        .forEach(line ->
            assertTrue(
                JsonParser.parseString(line)
                    .getAsJsonObject()
                    .get("file")
                    .getAsString()
                    .endsWith(".mpr")));
  }

  @Test
  void aDamagedOneDoesNotKeepTheOthersFromBeingVerified() throws Exception {
    Path report = folder.resolve("report.xml");
    assertEquals(
        ExitCode.ENVIRONMENT,
        run("replay", "verify", "--junit=" + report, damaged.toString(), matches.toString()));
    assertEquals(3, out.toString().lines().count(), out::toString);
    String xml = Files.readString(report);
    assertTrue(xml.contains("tests=\"3\" failures=\"0\" errors=\"1\""), xml);
    assertTrue(xml.contains("damaged &lt;&amp;&gt;.mpr"), xml);
    assertEquals(3, xml.lines().filter(line -> line.contains("<testcase ")).count(), xml);
    // Not over a report that is there.
    assertEquals(
        ExitCode.ENVIRONMENT, run("replay", "verify", "--junit=" + report, matches.toString()));
    assertTrue(err.toString().contains("is there already"), err::toString);
  }

  @Test
  void oneThatCannotBeReadIsInTheReportToo() throws Exception {
    Path report = folder.resolve("report.xml");
    assertEquals(
        ExitCode.ENVIRONMENT, run("replay", "verify", "--junit=" + report, damaged.toString()));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(Files.readString(report).contains("<error message="));
  }

  @Test
  void aFolderWithoutRecordingsIsNoSuiteThatPasses() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(ExitCode.ENVIRONMENT, run("replay", "verify", empty.toString()));
    assertTrue(err.toString().contains("is a folder without a .mpr file"), err::toString);
  }

  @Test
  void severalRecordingsAreAcceptedIntoAFolder() throws Exception {
    Path accepted = Files.createDirectory(folder.resolve("accepted"));
    assertEquals(
        ExitCode.OK, run("replay", "accept", "-o", accepted.toString(), matches.toString()));
    assertEquals(2, out.toString().lines().count(), out::toString);
    assertEquals(ExitCode.OK, run("replay", "verify", accepted.toString()), err::toString);
    assertEquals(
        ExitCode.USAGE,
        run("replay", "accept", "-o", folder.resolve("no").toString(), matches.toString()));
    assertEquals(
        ExitCode.ENVIRONMENT,
        run("replay", "accept", "-o", accepted.toString(), matches.toString()));
  }
}
