package org.malpan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module descriptors are the architecture; the document says the same. */
class ModuleGraphTest {

  private final Map<String, ModuleDescriptor> modules = Project.descriptors();

  private Set<String> requiredOfOurs(ModuleDescriptor module) {
    return module.requires().stream()
        .map(ModuleDescriptor.Requires::name)
        .filter(modules::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theDocumentShowsTheGraphAsItIs() {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (var row : Project.rows("architecture.md", 4)) {
      if (row.get(1).startsWith("org.")) {
        documented.put(row.get(1), names(row.get(2)));
      }
    }
    Map<String, Set<String>> real = new TreeMap<>();
    modules.forEach((name, module) -> real.put(name, requiredOfOurs(module)));
    assertEquals(real, documented);
  }

  private Set<String> names(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(name -> !name.equals("–"))
        .map(name ->
            modules.keySet().stream()
                .filter(module -> module.endsWith("." + name))
                .findFirst()
                .orElse(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noModuleReachesItself() {
    for (String start : modules.keySet()) {
      Set<String> reached = new TreeSet<>();
      TreeSet<String> open = new TreeSet<>(requiredOfOurs(modules.get(start)));
      while (!open.isEmpty()) {
        String next = open.pollFirst();
        if (reached.add(next)) {
          open.addAll(requiredOfOurs(modules.get(next)));
        }
      }
      assertFalse(reached.contains(start), () -> start + " reaches itself by " + reached);
    }
  }

  @Test
  void onlyTheDesktopSeesTheWindowsLibraries() {
    Set<String> window = Set.of("java.desktop", "org.jogamp.java3d", "com.formdev.flatlaf");
    modules.forEach((name, module) -> {
      boolean sees = module.requires().stream().anyMatch(r -> window.contains(r.name()));
      boolean may = name.equals("org.malpan.desktop") || name.equals("org.jogamp.java3d");
      assertTrue(may || !sees, () -> name + " sees the window's libraries");
    });
  }

  @Test
  void noModuleOfOursIsOpenOrAutomatic() {
    modules.forEach((name, module) -> {
      assertFalse(module.isOpen(), name);
      assertFalse(module.isAutomatic(), name);
    });
  }

  /** Memory by its address is for whoever fills send buffers, and for nobody else. */
  @Test
  void theIoModelsAreNotExported() {
    Map<String, Set<String>> exported =
        modules.get("org.malpan.transport").exports().stream()
            .collect(
                Collectors.toMap(
                    ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets));
    assertEquals(
        Map.of(
            "org.malpan.transport",
            Set.of(),
            "org.malpan.transport.memory",
            Set.of("org.malpan.session")),
        exported);
  }
}
