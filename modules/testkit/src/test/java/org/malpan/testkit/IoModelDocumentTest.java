package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;

/** Holds the document and the models to each other. */
class IoModelDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/io-models.md");

  @Test
  void theDocumentHasASectionForEachModelAndNoOther() throws IOException {
    List<String> sections =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .sorted()
            .toList();
    assertEquals(IoModels.all().stream().map(model -> model.info().name()).toList(), sections);
  }

  @Test
  void eachSectionBeginsWithWhatTheModelSaysOfItself() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    for (IoModel model : IoModels.all()) {
      IoModelInfo info = model.info();
      int section = lines.indexOf("## " + info.name());
      List<String> expected =
          List.of(
              "- Lecture: " + info.lectureTerm(),
              "- Mechanism: " + info.mechanism(),
              "- Threads: " + info.threads(),
              "- Limits: " + info.limits(),
              "- Platform: " + info.platform());
      assertEquals(expected, lines.subList(section + 2, section + 2 + expected.size()));
    }
  }
}
