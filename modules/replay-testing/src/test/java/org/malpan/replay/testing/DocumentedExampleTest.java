package org.malpan.replay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the document shows is what runs. */
class DocumentedExampleTest {

  @Test
  void theExampleOfTheDocumentIsTheTestThatRuns() throws Exception {
    String document = Files.readString(Path.of("../../docs/replays.md"));
    String shown = document.split("```java\n")[1].split("```")[0];
    String source =
        Files.readString(
            Path.of(
                "src/test/java/org/malpan/replay/testing",
                ReplayTestExampleTest.class.getSimpleName() + ".java"));
    String runs =
        source
            .substring(source.indexOf("  /** Every state is compared"), source.lastIndexOf('}'))
            .replace("../../replay/src/test/resources/", "")
            .replace("\n  ", "\n")
            .strip();

    assertEquals(runs, shown.strip());
  }
}
