package org.malpan.protocol;

import java.util.Arrays;

/** Values of some of a schema's fields. Immutable. */
public final class FieldValues implements FieldSource {

  /** Of no field. */
  public static final FieldValues NONE = new FieldValues(0, new int[0]);

  /** A bit for each field that has a value, by its place in the schema. */
  private final long known;

  /** By a field's place in the schema; 0 of those that have none. */
  private final int[] values;

  private FieldValues(long known, int[] values) {
    this.known = known;
    this.values = values;
  }

  /**
   * Reads values.
   *
   * @param fields a bit for each field, by its place in the schema
   */
  public static FieldValues of(long fields, FieldSource source) {
    int[] values = new int[Long.SIZE - Long.numberOfLeadingZeros(fields)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (fields >>> i & 1) != 0 ? source.field(i) : 0;
    }
    return new FieldValues(fields, values);
  }

  /** These, and that value of a field, by its place in the schema. */
  public FieldValues with(int index, int value) {
    int[] more = Arrays.copyOf(values, Math.max(values.length, index + 1));
    more[index] = value;
    return new FieldValues(known | 1L << index, more);
  }

  /** These, and over them the other's. */
  public FieldValues with(FieldValues newer) {
    return of(known | newer.known, i -> newer.has(i) ? newer.field(i) : field(i));
  }

  /** A bit for each field that has a value, by its place in the schema. */
  public long known() {
    return known;
  }

  /** Whether a field has a value. */
  public boolean has(int index) {
    return index >= 0 && index < Long.SIZE && (known >>> index & 1) != 0;
  }

  /** The value of a field; 0 when it has none. */
  @Override
  public int field(int index) {
    return has(index) ? values[index] : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldValues that
        && that.known == known
        && Arrays.equals(that.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(known) + Arrays.hashCode(values);
  }

  /** Values by the field's place, such as {@code {0=90, 2=7}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < values.length; i++) {
      if (has(i)) {
        text.append(text.length() == 1 ? "" : ", ").append(i).append('=').append(values[i]);
      }
    }
    return text.append('}').toString();
  }
}
