package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CommandTest {

  private static final Argument WAY = Argument.oneOf("way", "up", "down");

  @Test
  void equalCommandsHaveEqualNamesAndArguments() {
    Command command = Command.of("step", WAY);

    assertEquals(Command.of("step", Argument.oneOf("way", "up", "down")), command);
    assertEquals(Command.of("step", WAY).hashCode(), command.hashCode());
    assertNotEquals(Command.of("walk", WAY), command);
    assertNotEquals(Command.of("step"), command);
    assertNotEquals(Command.of("step", Argument.oneOf("way", "down", "up")), command);
  }

  @Test
  void aCommandSaysItsNameAndArguments() {
    Command command = Command.of("step", WAY);

    assertEquals("step", command.name());
    assertEquals(1, command.arguments().count());
    assertEquals("step[" + WAY + "]", command.toString());
  }

  @Test
  void whatIsNoCommandIsRefused() {
    Refused.with(
        "command 'go there': 1 to 32 letters, digits and hyphens, a lower-case letter first",
        () -> Command.of("go there"));
    Refused.with("command 'step': argument 'way' twice", () -> Command.of("step", WAY, WAY));
  }
}
