package org.malpan.game;

import java.util.List;
import java.util.Objects;

/** What a player can do. Equal commands have equal names and arguments. */
public final class Command {

  private final String name;
  private final Arguments arguments;

  private Command(String name, List<Argument> arguments) {
    Names.check("command", name);
    this.name = name;
    this.arguments = new Arguments("command '" + name + "'", arguments);
  }

  /** A command; throws {@link IllegalArgumentException} when its name or arguments do not fit. */
  public static Command of(String name, Argument... arguments) {
    return new Command(name, List.of(arguments));
  }

  /** Such as {@code move}. */
  public String name() {
    return name;
  }

  /** What it carries. */
  public Arguments arguments() {
    return arguments;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Command command
        && command.name.equals(name)
        && command.arguments.all().equals(arguments.all());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, arguments.all());
  }

  @Override
  public String toString() {
    return name + arguments.all();
  }
}
