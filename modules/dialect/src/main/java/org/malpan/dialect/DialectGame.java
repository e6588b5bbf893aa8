package org.malpan.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.malpan.game.Argument;
import org.malpan.game.Arguments;
import org.malpan.game.Command;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.Schema;
import org.malpan.protocol.FieldSource;

/**
 * What the words of a dialect are in a game: fields, commands and an event, found by their names.
 */
final class DialectGame {

  /** The values that are fields of an entity. */
  static final List<Value> FIELDS = List.of(Value.HP, Value.MAX_HP, Value.SCORE);

  private static final int NONE = -1;

  /** Of a login that names no piece, or one that there is not. */
  private static final String USUAL_PIECE = "pawn";

  private final String dialect;
  private final Game game;
  private final Schema schema;

  /** The places of fields in the schema, by the value's ordinal; below 0 where there is none. */
  private final int[] fields = new int[Value.values().length];

  private final int move;
  private final int attack;
  private final int fell;

  /** Of the login's argument of that name, or below 0. */
  private final int piece;

  DialectGame(Dialect dialect, Game game) throws DialectException {
    this.dialect = dialect.name();
    this.game = game;
    schema = game.schema();
    Arrays.fill(fields, NONE);
    for (PacketLayout packet : dialect.serverPackets().values()) {
      for (Value value : FIELDS) {
        if (packet.has(value)) {
          fields[value.ordinal()] = find(value);
        }
      }
    }
    boolean moves = has(dialect, Dialect.ClientPacketKind.MOVE);
    move = moves ? command("move") : NONE;
    if (moves && !isArgument(schema.commands().get(move).arguments(), "direction")) {
      throw lacks("argument of the command 'move' that is alone and called", "direction");
    }
    attack = has(dialect, Dialect.ClientPacketKind.ATTACK) ? command("attack") : NONE;
    if (attack != NONE && schema.commands().get(attack).arguments().count() > 0) {
      throw lacks("command without arguments", "attack");
    }
    fell =
        dialect.serverPackets().containsKey(Dialect.ServerPacketKind.FELL) ? event("fell") : NONE;
    piece = isArgument(schema.login(), "piece") ? 0 : NONE;
    if (piece == NONE && !schema.login().allows(0)) {
      throw lacks("login argument", "piece");
    }
  }

  private static boolean has(Dialect dialect, Dialect.ClientPacketKind kind) {
    return dialect.clientPackets().values().stream().anyMatch(packet -> packet.kind() == kind);
  }

  private static boolean isArgument(Arguments arguments, String name) {
    return arguments.count() == 1 && arguments.all().getFirst().name().equals(name);
  }

  private int find(Value value) throws DialectException {
    List<Field> all = schema.fields();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(value.label()) && all.get(i).told() == Field.Told.VIEWERS) {
        return i;
      }
    }
    throw lacks("field", value.label());
  }

  private int command(String name) throws DialectException {
    return place("command", name, schema.commands().stream().map(Command::name).toList());
  }

  private int event(String name) throws DialectException {
    return place("event", name, schema.events().stream().map(event -> event.name()).toList());
  }

  private int place(String what, String name, List<String> names) throws DialectException {
    if (!names.contains(name)) {
      throw lacks(what, name);
    }
    return names.indexOf(name);
  }

  private DialectException lacks(String what, String name) {
    return new DialectException(
        "dialect %s: the game '%s' has no %s '%s'"
            .formatted(dialect, game.info().id(), what, name));
  }

  /** The game's id. */
  String id() {
    return game.info().id();
  }

  /** The place of a field in the schema; only of those that packets of the dialect carry. */
  int field(Value value) {
    return fields[value.ordinal()];
  }

  /** A field's value, or 0 where no packet of the dialect carries it. */
  int value(Value value, FieldSource source) {
    int place = fields[value.ordinal()];
    return place < 0 ? 0 : source.field(place);
  }

  /** The fields that a packet carries, a bit for each by its place in the schema. */
  long fieldsOf(PacketLayout packet) {
    return packet == null
        ? 0
        : FIELDS.stream()
            .filter(packet::has)
            .mapToLong(value -> 1L << fields[value.ordinal()])
            .reduce(0, (all, one) -> all | one);
  }

  /** The number of the command 'move'. */
  int move() {
    return move;
  }

  /** The number of the command 'attack'. */
  int attack() {
    return attack;
  }

  /** The number of the event 'fell'. */
  int fell() {
    return fell;
  }

  /** The packed arguments of a step in that direction; empty when there is no such direction. */
  OptionalLong moveArguments(int direction) {
    Arguments arguments = schema.commands().get(move).arguments();
    return arguments.all().getFirst().allows(direction)
        ? OptionalLong.of(arguments.part(0, direction))
        : OptionalLong.empty();
  }

  /** The packed choice of a login as that piece, or as the usual one where there is no such. */
  long choice(int wanted) {
    if (piece == NONE) {
      return 0;
    }
    Argument pieces = schema.login().all().getFirst();
    int usual =
        IntStream.range(0, pieces.labels().size())
            .filter(i -> pieces.labels().get(i).equals(USUAL_PIECE))
            .findFirst()
            .orElse(pieces.least());
    return schema.login().part(0, pieces.allows(wanted) ? wanted : usual);
  }
}
