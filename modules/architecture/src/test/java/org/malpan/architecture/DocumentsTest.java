package org.malpan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.malpan.protocol.DisconnectReason;
import org.malpan.server.Setting;

/** The documents say what the code does. */
class DocumentsTest {

  @Test
  void theReasonsAreThoseOfTheCode() {
    List<String> documented =
        Project.rows("limits.md", 3).stream()
            .filter(row -> row.get(0).matches("\\d+"))
            .map(row -> row.get(0) + " " + row.get(1))
            .toList();
    List<String> real =
        Arrays.stream(DisconnectReason.values())
            .map(reason -> reason.code() + " " + reason.label())
            .toList();
    assertEquals(real, documented);
  }

  @Test
  void everyLimitThatCanBeSetIsListedWithItsDefault() {
    List<Setting> limits =
        Arrays.stream(Setting.values())
            .filter(setting -> setting.compareTo(Setting.LOGIN_TIMEOUT_MILLIS) >= 0)
            .filter(setting -> setting != Setting.LIMIT_LOOPBACK && setting != Setting.SESSIONS)
            .filter(setting -> setting != Setting.OUTBOX_BYTES)
            .toList();
    for (Setting setting : limits) {
      boolean listed =
          Project.rows("limits.md", 5).stream()
              .anyMatch(row ->
                  row.get(1).equals(setting.key())
                      && row.get(2).replace(",", "").startsWith(setting.defaultValue()));
      assertTrue(listed, () -> setting.key() + " " + setting.defaultValue());
    }
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws Exception {
    Pattern link = Pattern.compile("]\\(([^)#:]+)\\)");
    List<String> broken = new ArrayList<>();
    List<Path> documents = new ArrayList<>(List.of(Project.ROOT.resolve("README.md")));
    try (var files = Files.list(Project.ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    for (Path document : documents) {
      Matcher matcher = link.matcher(Project.read(document));
      while (matcher.find()) {
        if (!Files.exists(document.resolveSibling(matcher.group(1)))) {
          broken.add(document.getFileName() + " -> " + matcher.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
  }
}
