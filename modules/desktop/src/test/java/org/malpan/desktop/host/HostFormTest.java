package org.malpan.desktop.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.client.HostPlan;
import org.malpan.desktop.settings.HostChoice;
import org.malpan.game.BoardSize;

class HostFormTest {

  private static final Set<String> MODELS = Set.of("select");

  private static HostChoice choice(
      String name, String board, String players, String bots, String npcs, String port) {
    return new HostChoice(name, board, players, bots, npcs, "select", port, true, false);
  }

  @Test
  void theUsualChoiceIsAPlan() {
    assertEquals(
        Optional.of(new HostPlan("Malpan", BoardSize.CHESS, 10, 5, 0, "select", true, 0, false)),
        HostForm.of(HostChoice.DEFAULT, MODELS).plan());
  }

  @ParameterizedTest
  @CsvSource({
    "'  ', 8x8, 10, 5, 0, 0, NAME",
    "n, 8, 10, 5, 0, 0, BOARD",
    "n, 8x9999, 10, 5, 0, 0, BOARD",
    "n, 8x8, 0, 0, 0, 0, PLAYERS",
    "n, 8x8, ten, 0, 0, 0, PLAYERS",
    "n, 8x8, 99999999999, 0, 0, 0, PLAYERS",
    "n, 8x8, 10, 10, 0, 0, BOTS",
    "n, 8x8, 10, -1, 0, 0, BOTS",
    "n, 8x8, 10, 5, 65, 0, NPCS",
    "n, 8x8, 10, 5, 0, 65536, PORT",
    "n, 8x8, 10, 5, 0, '', PORT"
  })
  void whatIsWrongIsToldBesideItsField(
      String name,
      String board,
      String players,
      String bots,
      String npcs,
      String port,
      HostForm.Field wrong) {
    HostForm form = HostForm.of(choice(name, board, players, bots, npcs, port), MODELS);

    assertEquals(Optional.empty(), form.plan());
    assertEquals(Set.of(wrong), form.problems().keySet());
    assertFalse(form.problem(wrong).isBlank());
  }

  @Test
  void aModelThatIsNotHereIsToldToo() {
    HostForm form = HostForm.of(HostChoice.DEFAULT, Set.of("other"));

    assertEquals(Set.of(HostForm.Field.IO_MODEL), form.problems().keySet());
  }

  @Test
  void spacesAroundNumbersAreForgiven() {
    HostForm form = HostForm.of(choice(" n ", "8 x 8", " 4 ", "0", "0", " 4000 "), MODELS);

    assertEquals(Map.of(), form.problems());
    assertEquals(4000, form.plan().orElseThrow().port());
    assertEquals("n", form.plan().orElseThrow().name());
  }
}
