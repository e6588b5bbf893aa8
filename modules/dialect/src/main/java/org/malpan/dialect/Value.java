package org.malpan.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that packets carry, by the names that a dialect file uses. */
enum Value {
  ID,
  X,
  Y,
  HP,
  MAX_HP("maxHp"),
  SCORE,
  KIND,
  NPC,
  TIME,
  TICK,
  BY_ID("byId"),
  NAME,
  TEXT,
  REASON,
  DIRECTION,
  PIECE;

  private final String label;

  Value() {
    this.label = name().toLowerCase(Locale.ROOT);
  }

  Value(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isText() {
    return this == NAME || this == TEXT;
  }

  static Optional<Value> named(String label) {
    return Arrays.stream(values()).filter(value -> value.label.equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Value::label).collect(Collectors.joining(", "));
  }
}
