package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir private Path folder;

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("c.json"), json);
  }

  private String refusal(String json) throws IOException {
    Path file = file(json);
    return assertThrows(ConfigException.class, () -> new Settings().read(file))
        .getMessage()
        .replace(file.toString(), "FILE");
  }

  @Test
  void defaultsAreAllowedValues() throws Exception {
    for (Setting setting : Setting.values()) {
      if (!setting.defaultValue().isEmpty()) {
        setting.check(setting.defaultValue());
      }
    }
    ServerConfig config = ServerConfig.of(new Settings());
    assertEquals(4000, config.endpoints().getFirst().address().getPort());
    assertEquals(10, config.world().maxPlayers());
    assertEquals(0, config.world().view());
    assertEquals("select", config.ioModel().info().name());
    assertEquals(110, config.limits().sessions());
  }

  @Test
  void aWideBoardHasAViewOfSevenUnlessSet() throws Exception {
    Settings settings = new Settings().set(Setting.BOARD, "21x8");
    assertEquals(7, ServerConfig.of(settings).world().view());
    settings.set(Setting.VIEW, "0");
    assertEquals(0, ServerConfig.of(settings).world().view());
  }

  @Test
  void laterValuesOverrideTheFile() throws Exception {
    Settings settings = new Settings().read(file("{\"port\": 4001, \"board\": \"9x9\"}"));
    settings.set(Setting.PORT, "4002");
    ServerConfig config = ServerConfig.of(settings);

    assertEquals(4002, config.endpoints().getFirst().address().getPort());
    assertEquals("9x9", config.world().board().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"port\" 1}",
        "{\"port\": 1} x",
        "{\"port\": null}",
        "{\"port\": {\"a\": 1}}",
        "{\"port\": 1,}",
        "{\"port\": \"\\x\"}"
      })
  void aFileThatIsNoJsonIsSpokenOfInItsOwnWords(String json) throws Exception {
    String refusal = refusal(json);
    assertTrue(refusal.startsWith("config FILE"), refusal);
    assertEquals(1, refusal.lines().count(), refusal);
    for (String word : List.of("gson", "Gson", "JsonReader", "java.", "Exception", "Strictness")) {
      assertFalse(refusal.contains(word), refusal);
    }
  }

  @Test
  void filesAndMessagesAreBounded() throws Exception {
    String text = "9".repeat(ConfigFile.MOST_BYTES - 100);
    assertTrue(refusal("{\"port\": \"%s\"}".formatted(text)).length() < 250);
    assertTrue(refusal("{\"%s\": 1}".formatted(text)).length() < 1500);
    assertEquals(
        "config FILE is longer than the 1048576 bytes that are allowed",
        refusal(" ".repeat(ConfigFile.MOST_BYTES + 1)));
  }

  @Test
  void keysOfTheCallersAreGivenBack() throws Exception {
    Settings settings = new Settings();
    Map<String, List<String>> others =
        settings.read(
            file("{\"listen\": [\"1=a\", \"2=b\"], \"lan\": true, \"port\": 5}"),
            Set.of("lan", "listen", "record"));
    assertEquals(Map.of("listen", List.of("1=a", "2=b"), "lan", List.of("true")), others);
    assertEquals(5, settings.number(Setting.PORT));
    settings.setDefault(Setting.PORT, "6").setDefault(Setting.PLAYERS, "7");
    assertEquals(5, settings.number(Setting.PORT));
    assertEquals(7, settings.number(Setting.PLAYERS));
  }

  @Test
  void anErrorNamesFileKeyValueAndWhatIsAllowed() throws Exception {
    String unknown = refusal("{\"prot\": 1}");
    assertTrue(
        unknown.startsWith("config FILE: unknown key 'prot'; allowed are bind, port,"), unknown);
    assertEquals(
        "config FILE: port '70000': allowed is a whole number from 0 to 65535",
        refusal("{\"port\": 70000}"));
    assertEquals(
        "config FILE: port: a text, a number, true or false is expected",
        refusal("{\"port\": [1]}"));
    assertTrue(refusal("{\"ioModel\": \"epoll\"}").contains("ioModel 'epoll': allowed is "));
    assertEquals("config FILE: expected a JSON object", refusal("[]"));
    assertTrue(refusal("{\"port\": ").startsWith("config FILE is not valid JSON: "));
    assertEquals("config FILE: the key 'port' is given twice", refusal("{\"port\":1,\"port\":1}"));
    Path missing = folder.resolve("missing.json");
    assertEquals(
        "config " + missing + ": no such file",
        assertThrows(ConfigException.class, () -> new Settings().read(missing)).getMessage());
  }
}
