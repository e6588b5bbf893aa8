package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

  @Test
  void settingsAreWhereThePlatformHasThem() {
    Path home = Path.of("/home/hanna");
    assertEquals(home.resolve(".config/malpan"), config(Map.of(), "Linux"));
    assertEquals(Path.of("/etc/x/malpan"), config(Map.of("XDG_CONFIG_HOME", "/etc/x"), "Linux"));
    assertEquals(home.resolve("Library/Application Support/Malpan"), config(Map.of(), "Mac OS X"));
    assertEquals(Path.of("/roaming/Malpan"), config(Map.of("APPDATA", "/roaming"), "Windows 11"));
    assertEquals(
        Path.of("/chosen"),
        config(Map.of("MALPAN_CONFIG", "/chosen", "XDG_CONFIG_HOME", "/etc/x"), "Linux"));
  }

  @Test
  void theHomeIsTheOneOfTheEnvironment() {
    assertEquals("/mine", UserFolder.home(Map.of("HOME", "/mine"), "/system"));
    assertEquals("/system", UserFolder.home(Map.of(), "/system"));
    assertEquals("/system", UserFolder.home(Map.of("HOME", ""), "/system"));
    assertEquals("/system", UserFolder.home(Map.of("HOME", "relative"), "/system"));
    assertEquals(System.getProperty("java.io.tmpdir"), UserFolder.home(Map.of(), "?"));
  }

  private static Path config(Map<String, String> environment, String os) {
    return ConfigFolder.FOLDER.path(environment, os, "/home/hanna");
  }
}
