package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void anErrorNamesFileKeyValueAndWhatIsAllowed() throws Exception {
    String unknown = refusal("{\"prot\": 1}");
    assertTrue(
        unknown.startsWith("config FILE: unknown key 'prot'; allowed are bind, port,"), unknown);
    assertEquals(
        "config FILE: port '70000': allowed is a whole number from 0 to 65535",
        refusal("{\"port\": 70000}"));
    assertEquals(
        "config FILE: port [1]: allowed is a whole number from 0 to 65535",
        refusal("{\"port\": [1]}"));
    assertTrue(refusal("{\"ioModel\": \"epoll\"}").contains("ioModel 'epoll': allowed is "));
    assertEquals("config FILE: expected a JSON object", refusal("[]"));
    assertTrue(refusal("{\"port\": ").startsWith("config FILE is not valid JSON: "));
    Path missing = folder.resolve("missing.json");
    assertEquals(
        "config " + missing + ": no such file",
        assertThrows(ConfigException.class, () -> new Settings().read(missing)).getMessage());
  }
}
