package org.malpan.game;

import java.util.List;
import java.util.Objects;

/**
 * What a game consists of. The engine makes of it what every game needs: state columns, snapshots,
 * hashes, packets, the names in reports. The order counts: the place of a kind, command or event is
 * its number.
 *
 * @param kinds of entities, 1..64; the first is number 0
 * @param fields that each entity has, 0..64
 * @param login what a player chooses with the login
 * @param commands what players can do, 1..32
 * @param events 0..32
 */
public record Schema(
    List<Kind> kinds,
    List<Field> fields,
    Arguments login,
    List<Command> commands,
    List<Event> events) {

  /** The most kinds, and the most fields. */
  public static final int MOST = 64;

  /** Bits of all arguments of the login together. */
  public static final int LOGIN_BITS = 32;

  /** The most commands, and the most events. */
  public static final int MOST_ACTS = 32;

  /** Checks numbers and names; throws {@link IllegalArgumentException} naming the rule. */
  public Schema {
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
    commands = List.copyOf(commands);
    events = List.copyOf(events);
    Names.checkCount("kinds", kinds.size(), MOST);
    Names.checkCount("fields", fields.size(), MOST);
    Names.checkCount("commands", commands.size(), MOST_ACTS);
    Names.checkCount("events", events.size(), MOST_ACTS);
    if (kinds.isEmpty() || commands.isEmpty()) {
      throw new IllegalArgumentException("a game has a kind and a command at least");
    }
    if (login.bits() > LOGIN_BITS) {
      throw new IllegalArgumentException(
          "login: the arguments need %d bits, at most %d".formatted(login.bits(), LOGIN_BITS));
    }
    Names.checkDistinct("kind", kinds, Kind::name);
    Names.checkDistinct("field", fields, Field::name);
    Names.checkDistinct("command", commands, Command::name);
    Names.checkDistinct("event", events, Event::name);
  }

  /** Begins a schema. */
  public static Builder of(Kind... kinds) {
    return new Builder(List.of(kinds));
  }

  /** A field's place in {@link #fields}; throws {@link IllegalArgumentException} without. */
  public int indexOf(Field field) {
    return found("field", field.name(), fields.indexOf(field));
  }

  /** A command's place in {@link #commands}; throws {@link IllegalArgumentException} without. */
  public int indexOf(Command command) {
    return found("command", command.name(), commands.indexOf(command));
  }

  /** An event's place in {@link #events}; throws {@link IllegalArgumentException} without. */
  public int indexOf(Event event) {
    return found("event", event.name(), events.indexOf(event));
  }

  /** Whether a {@link CommandWord} from outside names a command, with arguments in their ranges. */
  public boolean allows(long word) {
    int command = CommandWord.command(word);
    return command < commands.size()
        && commands.get(command).arguments().allows(CommandWord.arguments(word));
  }

  private static int found(String what, String name, int index) {
    if (index < 0) {
      throw new IllegalArgumentException("the schema has no %s '%s'".formatted(what, name));
    }
    return index;
  }

  /**
   * A number over all names, ranges and orders. Games with equal numbers read each other's
   * recordings and packets.
   */
  public long hash() {
    long hash = 0;
    for (Object part : List.of(kinds, fields, login.all(), commands, events)) {
      // Records and enums print their names and values, which no machine changes.
      for (char c : part.toString().toCharArray()) {
        hash = hash * 0x100000001b3L + c;
      }
    }
    return hash;
  }

  /** Collects the parts of a schema. All but the commands may be left out. */
  public static final class Builder {

    private final List<Kind> kinds;
    private List<Field> fields = List.of();
    private List<Argument> login = List.of();
    private List<Command> commands = List.of();
    private List<Event> events = List.of();

    private Builder(List<Kind> kinds) {
      this.kinds = kinds;
    }

    /** What each entity has. */
    public Builder fields(Field... all) {
      fields = List.of(all);
      return this;
    }

    /** What a player chooses with the login. */
    public Builder login(Argument... all) {
      login = List.of(all);
      return this;
    }

    /** What players can do. */
    public Builder commands(Command... all) {
      commands = List.of(all);
      return this;
    }

    /** What happens. */
    public Builder events(Event... all) {
      events = List.of(all);
      return this;
    }

    /** The schema; throws {@link IllegalArgumentException} naming the rule that it breaks. */
    public Schema build() {
      return new Schema(
          kinds, fields, new Arguments("login", Objects.requireNonNull(login)), commands, events);
    }
  }
}
