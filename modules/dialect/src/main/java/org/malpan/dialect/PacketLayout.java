package org.malpan.dialect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.malpan.protocol.Utf8;

/**
 * One packet, compiled: size, type and constants are ready bytes, and each value knows its place.
 * Immutable.
 */
final class PacketLayout {

  private final byte[] template;

  /** Offset of each value by its ordinal, -1 where the packet has none. */
  private final int[] at;

  /** Type of each number; null for texts and absent values. */
  private final FieldType[] types;

  /** Bytes of each text. */
  private final int[] textBytes;

  PacketLayout(byte[] template, Map<Value, Field> fields) {
    this.template = template.clone();
    int count = Value.values().length;
    at = new int[count];
    types = new FieldType[count];
    textBytes = new int[count];
    Arrays.fill(at, -1);
    fields.forEach((value, field) -> {
      at[value.ordinal()] = field.at();
      switch (field) {
        case Field.Number number -> types[value.ordinal()] = number.type();
        case Field.Text text -> textBytes[value.ordinal()] = text.bytes();
      }
    });
  }

  /** The packet without its values: size, type and constants. */
  ByteBuffer template() {
    return ByteBuffer.wrap(template).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Offset of a value in bytes; below 0 where the packet has none. */
  int offset(Value value) {
    return at[value.ordinal()];
  }

  /** Bytes of a number; 0 where the packet has none. */
  int width(Value value) {
    FieldType type = types[value.ordinal()];
    return type == null ? 0 : type.bytes();
  }

  int size() {
    return template.length;
  }

  boolean has(Value value) {
    return at[value.ordinal()] >= 0;
  }

  /** Appends the packet without its values and gives the offset of its start. */
  int begin(ByteBuffer out) {
    int start = out.position();
    out.put(template);
    return start;
  }

  /** Puts a number into the packet that starts there, where it has a place. */
  void put(ByteBuffer out, int start, Value value, long number) {
    int offset = at[value.ordinal()];
    if (offset >= 0) {
      types[value.ordinal()].write(out, start + offset, number);
    }
  }

  /** Puts a text, cut to whole characters so that a NUL always ends it. */
  void put(ByteBuffer out, int start, Value value, String text) {
    int offset = at[value.ordinal()];
    if (offset < 0) {
      return;
    }
    int end = out.position();
    out.position(start + offset);
    Utf8.put(out, text, textBytes[value.ordinal()] - 1);
    out.position(end);
  }

  /** Reads a number, or gives the other where the packet has none. */
  long number(ByteBuffer in, int start, Value value, long otherwise) {
    int offset = at[value.ordinal()];
    return offset < 0 ? otherwise : types[value.ordinal()].read(in, start + offset);
  }

  /** Reads a text up to its first NUL; what is behind that is garbage. */
  String text(ByteBuffer in, int start, Value value) {
    int offset = at[value.ordinal()];
    if (offset < 0) {
      return "";
    }
    byte[] chars = new byte[textBytes[value.ordinal()]];
    in.get(start + offset, chars);
    int length = 0;
    while (length < chars.length && chars[length] != 0) {
      length++;
    }
    return new String(chars, 0, length, StandardCharsets.UTF_8);
  }
}
