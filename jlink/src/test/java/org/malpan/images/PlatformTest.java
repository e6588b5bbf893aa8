package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlatformTest {

  @Test
  void theJvmsNamesOfSystemsAreKnown() {
    assertEquals(Platform.LINUX_AMD64, Platform.of("Linux", "amd64"));
    assertEquals(Platform.LINUX_AARCH64, Platform.of("Linux", "aarch64"));
    assertEquals(Platform.MACOS, Platform.of("Mac OS X", "aarch64"));
    assertEquals(Platform.WINDOWS, Platform.of("Windows 11", "amd64"));
  }

  @Test
  void aSystemWithoutNativesIsRefusedByName() {
    var refused = assertThrows(IllegalStateException.class, () -> Platform.of("Linux", "riscv64"));

    assertTrue(refused.getMessage().contains("riscv64"), refused.getMessage());
  }

  @Test
  void windowsLooksForLibrariesBesideItsPrograms() {
    assertEquals("bin", Platform.WINDOWS.libraryFolder());
    assertEquals("lib", Platform.LINUX_AMD64.libraryFolder());
  }
}
