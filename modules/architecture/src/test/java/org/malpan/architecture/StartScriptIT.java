package org.malpan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.architecture.ScriptCheckout.Outcome;
import org.malpan.testkit.Await;

/** The script {@code malpan} in odd surroundings, in a checkout without a real JDK or Maven. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptIT {

  private static final String SOURCE = "launcher/src/main/A.java";

  private static final List<String> TOOLS =
      List.of(
          ("awk cat cksum cut dirname find flock getent grep head id ln locale ls mkdir mv"
                  + " printf readlink rm sed sh sleep sort touch tr uname wc xargs")
              .split(" "));

  @TempDir private Path folder;

  private ScriptCheckout checkout;

  @BeforeEach
  void make() throws IOException {
    checkout = ScriptCheckout.in(folder.resolve("malpan"));
  }

  private static void assertRan(Outcome outcome, String... lastWords) {
    assertEquals(0, outcome.exitCode(), outcome::err);
    List<String> lines = outcome.out().lines().toList();
    int main = lines.indexOf("org.malpan.launcher/org.malpan.launcher.Main");
    assertTrue(main > 0, outcome::out);
    assertEquals(List.of(lastWords), lines.subList(main + 1, lines.size() - 2));
  }

  private static void assertRefused(int code, String message, Outcome outcome) {
    assertEquals(code, outcome.exitCode(), outcome::err);
    String last = outcome.err().lines().reduce("", (first, second) -> second);
    assertTrue(last.startsWith("malpan: "), outcome::err);
    assertTrue(last.contains(message), outcome::err);
  }

  @Test
  void wordsReachTheProgramAsTheyWereGiven() throws Exception {
    assertRan(checkout.run("serve", "a b", "*", "", "ü"), "serve", "a b", "*", "", "ü");
  }

  @Test
  void aServiceWithoutAHomeRuns() throws Exception {
    checkout.environment("HOME", null);
    assertRan(checkout.run("models"), "models");
    checkout.environment("MALPAN_JDK", null);
    checkout.environment("PATH", toolsWithout("javac", "flock").toString());
    Outcome outcome = checkout.run("models");
    // A machine with a JDK in one of the usual folders runs; one without says so.
    assertFalse(outcome.err().contains("parameter not set"), outcome::err);
  }

  @Test
  void aSymbolicLinkLeadsToTheCheckout() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path near = Files.createSymbolicLink(bin.resolve("near"), Path.of("../malpan/malpan"));
    Path far = Files.createSymbolicLink(bin.resolve("far"), near);
    assertRan(checkout.run(far, "models"), "models");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX"})
  void anyLocaleIsUtf8(String locale) throws Exception {
    checkout.environment("LC_ALL", locale);
    String out = checkout.run("models").out();
    assertTrue(out.endsWith("LC_ALL=none\nLC_CTYPE=C.UTF-8\n"), out);
    checkout.script(
        checkout.jdk().resolve("bin/java"),
        "#!/bin/sh\nexec '%s/bin/java' -XshowSettings:properties -version\n"
            .formatted(System.getProperty("java.home")));
    String settings = checkout.run("models").err();
    assertTrue(settings.contains("sun.jnu.encoding = UTF-8"), settings);
  }

  @Test
  void aLocaleOfUtf8Stays() throws Exception {
    String out = checkout.run("models").out();
    assertTrue(out.endsWith("LC_ALL=C.UTF-8\nLC_CTYPE=none\n"), out);
  }

  @Test
  void aColonInThePathIsToldApart() throws Exception {
    ScriptCheckout odd = ScriptCheckout.in(folder.resolve("a:b"));
    assertRefused(3, "has a colon", odd.run("models"));
  }

  @Test
  void contentDecidesWhetherToBuildAndNoTime() throws Exception {
    assertRan(checkout.run("models"), "models");
    assertEquals(1, checkout.mavenCalls());
    Path source = checkout.root().resolve(SOURCE);
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofDays(900))));
    assertRan(checkout.run("models"), "models");
    assertEquals(1, checkout.mavenCalls(), "a source from the future is no other source");

    checkout.write(SOURCE, "class B {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    assertRan(checkout.run("models"), "models");
    assertEquals(2, checkout.mavenCalls(), "an old time hides no other source");

    Files.delete(source);
    assertRan(checkout.run("models"), "models");
    assertEquals(3, checkout.mavenCalls(), "a source that is gone is a difference too");
  }

  @Test
  void theBuildLeavesTestsOut() throws Exception {
    assertRan(checkout.run("models"), "models");
    String call = Files.readString(checkout.root().resolve("maven.log"));
    assertTrue(call.contains("-Dmaven.test.skip=true"), call);
  }

  @Test
  void aSourceSavedDuringTheBuildIsBuiltNext() throws Exception {
    checkout.maven("mkdir -p launcher/target/lib; echo more >>" + SOURCE);
    assertRan(checkout.run("models"), "models");
    checkout.maven("");
    assertRan(checkout.run("models"), "models");
    assertEquals(2, checkout.mavenCalls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999999999\n"})
  void aLockWithoutALivingOwnerIsTakenOver(String pid) throws Exception {
    checkout.environment("PATH", toolsWithout("flock").toString());
    checkout.write(".malpan/lock.pid", pid);
    assertRan(checkout.run("models"), "models");
    assertFalse(Files.exists(checkout.root().resolve(".malpan/lock.pid")));
  }

  @Test
  void aLivingOwnerIsWaitedForAndNamed() throws Exception {
    checkout.environment("PATH", toolsWithout("flock").toString());
    checkout.write(".malpan/lock.pid", ProcessHandle.current().pid() + "\n");
    Path err = folder.resolve("waiting.txt");
    Process waiting =
        checkout.start(checkout.root().resolve("malpan"), folder.resolve("w.txt"), err, "models");
    Await.until(
        "the wait is told",
        () -> Project.read(err).contains("process " + ProcessHandle.current().pid()));
    Files.delete(checkout.root().resolve(".malpan/lock.pid"));
    assertEquals(0, waiting.waitFor());
  }

  @Test
  void aCheckoutThatCannotBeWrittenRunsAsItIsBuiltOrSaysWhoCanBuildIt() throws Exception {
    checkout.write(".malpan", "a file where a folder should be, which stops the superuser too");
    for (String[] command :
        new String[][] {{"models"}, {"build"}, {"test"}, {"bench"}, {"format"}}) {
      assertRefused(3, "cannot be written", checkout.run(command));
    }
    assertEquals(0, checkout.mavenCalls());
  }

  @Test
  void blanksInOptionsOfTheJvmAreQuoted() throws Exception {
    checkout.environment("MALPAN_JAVA_OPTS", "-Da='b c' \"-Dd=e  f\" -Xmx9m");
    Outcome outcome = checkout.run("models", "x");
    assertRan(outcome, "models", "x");
    assertTrue(outcome.out().contains("\n-Da=b c\n-Dd=e  f\n-Xmx9m\n-m\n"), outcome::out);
    checkout.environment("MALPAN_JAVA_OPTS", "-Da='b c");
    assertRefused(2, "a quote is not closed", checkout.run("models"));
  }

  @Test
  void aBuildThatFailsSaysWhoseFaultItIs() throws Exception {
    checkout.maven("echo '[ERROR] /x/A.java:[1,2] no such thing'; exit 1");
    Outcome sources = checkout.run("models");
    assertRefused(1, "the build of the program failed", sources);
    assertTrue(sources.err().contains("A.java:[1,2]"), sources::err);
    checkout.maven("echo 'write failed: No space left on device'; exit 1");
    assertRefused(3, "on this machine", checkout.run("models"));
    checkout.maven("echo 'mvnw: neither curl nor wget is here' >&2; exit 3");
    Outcome machine = checkout.run("bench");
    assertRefused(3, "on this machine", machine);
    assertTrue(machine.err().contains("neither curl nor wget"), machine::err);
  }

  @Test
  void testsThatFailInAnyModuleAreToldTogether() throws Exception {
    checkout.maven(
        """
        report() { mkdir -p "$1"; printf '%s\\n' "$3" >"$1/TEST-$2.xml"; }
        report modules/board/target/surefire-reports A \\
          '<testcase name="sums(int)[1] 2 3" classname="org.A" time="1"><failure message="1 &lt; 2">'
        report jlink/target/failsafe-reports BIT \\
          '<testcase name="starts" classname="org.BIT" time="1"> <error type="x">'
        report launcher/target/surefire-reports C \\
          '<testcase name="holds" classname="org.C" time="1"/>'
        """);
    Outcome outcome = checkout.run("test");
    assertEquals(1, outcome.exitCode(), outcome::err);
    assertEquals(
        List.of("malpan: 2 tests failed:", "  org.A.sums(int)[1] 2 3", "  org.BIT.starts"),
        outcome.err().lines().sorted(Comparator.comparing(String::strip)).toList());
    String calls = Files.readString(checkout.root().resolve("maven.log"));
    assertTrue(calls.contains("-Dmaven.test.failure.ignore=true"), calls);
    assertTrue(calls.contains("--fail-at-end"), calls);
  }

  @Test
  void testsThatFailedBeforeAreForgottenAndGreenOnesAreABuild() throws Exception {
    checkout.write(
        "modules/board/target/surefire-reports/TEST-Old.xml",
        "<testcase name=\"a\" classname=\"b\"><failure/>");
    Files.setLastModifiedTime(
        checkout.root().resolve("modules/board/target/surefire-reports/TEST-Old.xml"),
        FileTime.from(Instant.EPOCH));
    assertEquals(0, checkout.run("test").exitCode());
    long calls = checkout.mavenCalls();
    assertRan(checkout.run("models"), "models");
    assertEquals(calls, checkout.mavenCalls());
  }

  @Test
  void aModuleThatDoesNotCompileAndAFormatThatDiffersAreFailures() throws Exception {
    checkout.maven("case \"$*\" in *verify*) exit 1 ;; esac");
    assertEquals(1, checkout.run("test").exitCode());
    checkout.maven("case \"$*\" in *spotless*) echo '[ERROR] format violations in A.java' ;; esac");
    assertRefused(1, "the format of the sources", checkout.run("test"));
  }

  /** The images' start script meets the same surroundings, without a build. */
  @Test
  void theImagesScriptDoesAlike() throws Exception {
    Path bin = folder.resolve("image:1/bin");
    checkout.script(
        bin.resolve("malpan"),
        Project.read(Project.ROOT.resolve("jlink/src/main/resources/org/malpan/images/malpan.sh")));
    checkout.script(bin.resolve("java"), Project.read(checkout.jdk().resolve("bin/java")));
    Path link = Files.createSymbolicLink(folder.resolve("link"), bin.resolve("malpan"));
    checkout.environment("HOME", null);
    checkout.environment("LC_ALL", "C");
    checkout.environment("MALPAN_JAVA_OPTS", "-Da='b c'");
    Outcome outcome = checkout.run(link, "serve", "a b");
    assertRan(outcome, "serve", "a b");
    assertTrue(outcome.out().contains("\n-Da=b c\n-m\n"), outcome::out);
    assertTrue(outcome.out().endsWith("LC_ALL=none\nLC_CTYPE=C.UTF-8\n"), outcome::out);
    checkout.environment("MALPAN_JAVA_OPTS", "\"");
    assertRefused(2, "a quote is not closed", checkout.run(link, "models"));
  }

  /** A folder of links to the programs that the script may need, but those. */
  private Path toolsWithout(String... names) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      for (String place : System.getenv("PATH").split(":")) {
        Path program = Path.of(place, tool);
        Path link = tools.resolve(tool);
        if (!List.of(names).contains(tool) && Files.exists(program) && !Files.exists(link)) {
          Files.createSymbolicLink(link, program);
        }
      }
    }
    return tools;
  }

  @Test
  void installHandsItsWordsToMaven() throws Exception {
    Outcome outcome = checkout.run("install", "-o", "-Dmaven.repo.local=/a b");

    assertEquals(0, outcome.exitCode(), outcome::err);
    String called = Files.readString(checkout.root().resolve("maven.log")).strip();
    assertTrue(called.endsWith(" install -o -Dmaven.repo.local=/a b"), called);
  }

  @Test
  void aLibraryThatCannotBeBuiltIsOneLine() throws Exception {
    checkout.maven("exit 1");

    assertRefused(1, "the build of the library failed", checkout.run("install"));
  }
}
