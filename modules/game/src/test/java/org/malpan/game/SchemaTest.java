package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  private static final Kind PAWN = new Kind("pawn");
  private static final Kind KING = new Kind("king");
  private static final Field HP = Field.of("hp", 0, 100);
  private static final Field SCORE = Field.of("score", 0, 9);
  private static final Argument WAY = Argument.oneOf("way", "up", "down");
  private static final Command STEP = Command.of("step", WAY);
  private static final Command HIT = Command.of("hit");
  private static final Event FELL = Event.by("fell", "attacker");
  private static final Event ROSE = Event.of("rose");

  private static Schema.Builder whole() {
    return Schema.of(PAWN, KING)
        .fields(HP, SCORE)
        .login(Argument.oneOf("piece", "pawn", "king"))
        .commands(STEP, HIT)
        .events(FELL, ROSE);
  }

  @Test
  void partsAreFoundAtTheirPlaces() {
    Schema schema = whole().build();

    assertEquals(1, schema.indexOf(SCORE));
    assertEquals(0, schema.indexOf(STEP));
    assertEquals(1, schema.indexOf(HIT));
    assertEquals(1, schema.indexOf(ROSE));
    assertEquals(1, schema.login().count());
  }

  @Test
  void whatIsNotInItIsNotFound() {
    Schema schema = Schema.of(PAWN).commands(HIT).build();

    Refused.with("the schema has no field 'hp'", () -> schema.indexOf(HP));
    Refused.with("the schema has no command 'step'", () -> schema.indexOf(STEP));
    Refused.with("the schema has no event 'fell'", () -> schema.indexOf(FELL));
    Refused.with("the schema has no command 'hit'", () -> schema.indexOf(Command.of("hit", WAY)));
  }

  @Test
  void namesAreGivenOnce() {
    Refused.with("kind 'pawn' twice", () -> Schema.of(PAWN, PAWN).commands(HIT).build());
    Refused.with("field 'hp' twice", () -> whole().fields(HP, Field.hidden("hp", 0, 1)).build());
    Refused.with("command 'hit' twice", () -> whole().commands(HIT, HIT).build());
    Refused.with("event 'fell' twice", () -> whole().events(FELL, Event.of("fell")).build());
    Refused.with("login: argument 'way' twice", () -> whole().login(WAY, WAY).build());
  }

  @Test
  void aGameHasAKindAndACommand() {
    Refused.with(
        "a game has a kind and a command at least", () -> Schema.of().commands(HIT).build());
    Refused.with("a game has a kind and a command at least", () -> Schema.of(PAWN).build());
  }

  private static <T> List<T> many(int count, IntFunction<T> made) {
    return IntStream.range(0, count).mapToObj(made).toList();
  }

  @Test
  void partsAreCounted() {
    Kind[] kinds = many(65, i -> new Kind("k" + i)).toArray(Kind[]::new);
    Field[] fields = many(65, i -> Field.of("f" + i, 0, 1)).toArray(Field[]::new);
    Command[] commands = many(33, i -> Command.of("c" + i)).toArray(Command[]::new);
    Event[] events = many(33, i -> Event.of("e" + i)).toArray(Event[]::new);

    Refused.with("65 kinds, at most 64", () -> Schema.of(kinds).commands(HIT).build());
    Refused.with("65 fields, at most 64", () -> whole().fields(fields).build());
    Refused.with("33 commands, at most 32", () -> whole().commands(commands).build());
    Refused.with("33 events, at most 32", () -> whole().events(events).build());
    Command[] most = many(32, i -> Command.of("c" + i)).toArray(Command[]::new);
    assertEquals(31, whole().commands(most).build().indexOf(most[31]));
  }

  static List<Schema> others() {
    return List.of(
        Schema.of(KING, PAWN)
            .fields(HP, SCORE)
            .login(Argument.oneOf("piece", "pawn", "king"))
            .commands(STEP, HIT)
            .events(FELL, ROSE)
            .build(),
        whole().fields(SCORE, HP).build(),
        whole().fields(HP, Field.of("score", 0, 10)).build(),
        whole().login(Argument.oneOf("piece", "king", "pawn")).build(),
        whole().commands(HIT, STEP).build(),
        whole().commands(STEP, Command.of("hit", WAY)).build(),
        whole().events(FELL).build());
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherSchemaHasAnotherHash(Schema other) {
    assertNotEquals(whole().build().hash(), other.hash());
  }

  /** Recordings hold it: it is the same on every machine and in every run. */
  @Test
  void theHashNeverChanges() {
    assertEquals(whole().build().hash(), whole().build().hash());
    // Computed by another program from "[Kind[name=pawn]]", "[]", "[]", "[hit[]]" and "[]".
    assertEquals(1387168303203079939L, Schema.of(PAWN).commands(HIT).build().hash());
  }
}
