package org.malpan.dialect;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** How a number lies in a packet, little-endian. */
enum FieldType {
  U8(1),
  I8(1),
  U16(2),
  I16(2),
  U32(4),
  I32(4),
  I64(8);

  private final int bytes;

  FieldType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  static Optional<FieldType> named(String name) {
    for (FieldType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  long read(ByteBuffer in, int at) {
    return switch (this) {
      case U8 -> in.get(at) & 0xff;
      case I8 -> in.get(at);
      case U16 -> in.getShort(at) & 0xffff;
      case I16 -> in.getShort(at);
      case U32 -> in.getInt(at) & 0xffffffffL;
      case I32 -> in.getInt(at);
      case I64 -> in.getLong(at);
    };
  }

  void write(ByteBuffer out, int at, long value) {
    switch (bytes) {
      case 1 -> out.put(at, (byte) value);
      case 2 -> out.putShort(at, (short) value);
      case 4 -> out.putInt(at, (int) value);
      default -> out.putLong(at, value);
    }
  }
}
