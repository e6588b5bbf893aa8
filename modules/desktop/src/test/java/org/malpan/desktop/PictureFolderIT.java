package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderIT {

  @TempDir private Path home;

  private Path path(Map<String, String> environment) {
    return PictureFolder.path(environment, home);
  }

  @Test
  void theDataFolderComesBeforeAnyPictures() throws IOException {
    Files.createDirectory(home.resolve("Pictures"));
    assertEquals(
        home.resolve("data/screenshots"),
        path(Map.of("MALPAN_DATA", home.resolve("data").toString(), "XDG_PICTURES_DIR", "/p")));
  }

  @Test
  void picturesAreTheUsersWhereTheUserHasAny() throws IOException {
    Path other = Files.createDirectory(home.resolve("Bilder"));
    Path usual = Files.createDirectory(home.resolve("Pictures"));
    assertEquals(usual.resolve("Malpan"), path(Map.of()));
    assertEquals(other.resolve("Malpan"), path(Map.of("XDG_PICTURES_DIR", other.toString())));
  }

  @Test
  void withoutAFolderForPicturesTheyAreAmongTheData() throws IOException {
    assertEquals(home.resolve(".local/share/malpan/screenshots"), path(Map.of()));
    assertEquals(
        home.resolve("d/malpan/screenshots"),
        path(Map.of("XDG_DATA_HOME", home.resolve("d").toString())));
    Files.createFile(home.resolve("Pictures"));
    assertEquals(home.resolve(".local/share/malpan/screenshots"), path(Map.of()));
  }

  @Test
  void aBlankVariableIsNone() throws IOException {
    Files.createDirectory(home.resolve("Pictures"));
    assertEquals(
        home.resolve("Pictures/Malpan"),
        path(Map.of("MALPAN_DATA", " ", "XDG_PICTURES_DIR", "", "XDG_DATA_HOME", "")));
  }

  @Test
  void noPictureTakesTheNameOfAnother() throws IOException {
    Path folder = home.resolve("not/there");
    Set<Path> files = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Path file = PictureFolder.newFile(folder);
      assertEquals(folder, file.getParent());
      assertTrue(
          file.getFileName().toString().matches("malpan-\\d{8}-\\d{6}(-\\d)?\\.png"),
          file::toString);
      assertFalse(Files.exists(file));
      assertTrue(files.add(Files.createFile(file)));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    Path blocked = Files.createFile(home.resolve("file"));
    assertThrows(IOException.class, () -> PictureFolder.newFile(blocked.resolve("below")));
  }
}
