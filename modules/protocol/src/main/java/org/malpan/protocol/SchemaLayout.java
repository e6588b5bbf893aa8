package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.malpan.game.Arguments;
import org.malpan.game.Field;
import org.malpan.game.Schema;

/**
 * How a game's fields, commands and events lie in packets. Immutable; writing and reading allocate
 * nothing.
 *
 * <p>A field lies as its value less the least one, in 1, 2 or 4 bytes by its range. A set of fields
 * is a mask of 1, 2, 4 or 8 bytes: a bit for each field that players are told, in the schema's
 * order. The arguments of a command are their packed bits in as few bytes as hold them.
 */
final class SchemaLayout {

  private final Schema schema;

  /** The places of the fields that players are told, in the schema. */
  private final int[] told;

  /** Of those, by the same index: bytes, and least and most value. */
  private final int[] bytes;

  private final long[] least;
  private final long[] most;

  private final long viewerFields;
  private final long ownFields;
  private final int maskBytes;
  private final int viewerBytes;
  private final int ownBytes;

  /** Bytes of the arguments of each command. */
  private final int[] argumentBytes;

  SchemaLayout(Schema schema) {
    this.schema = schema;
    List<Field> fields = schema.fields();
    told =
        fields.stream()
            .filter(f -> f.told() != Field.Told.NOBODY)
            .mapToInt(fields::indexOf)
            .toArray();
    bytes = new int[told.length];
    least = new long[told.length];
    most = new long[told.length];
    long viewers = 0;
    long own = 0;
    int forViewers = 0;
    int forOwner = 0;
    for (int i = 0; i < told.length; i++) {
      Field field = fields.get(told[i]);
      bytes[i] = bytes(field.most() - field.least());
      least[i] = field.least();
      most[i] = field.most();
      own |= 1L << told[i];
      forOwner += bytes[i];
      if (field.told() == Field.Told.VIEWERS) {
        viewers |= 1L << told[i];
        forViewers += bytes[i];
      }
    }
    viewerFields = viewers;
    ownFields = own;
    viewerBytes = forViewers;
    ownBytes = forOwner;
    maskBytes = told.length <= 8 ? 1 : told.length <= 16 ? 2 : told.length <= 32 ? 4 : 8;
    argumentBytes =
        schema.commands().stream()
            .mapToInt(command -> (command.arguments().bits() + 7) / 8)
            .toArray();
  }

  private static int bytes(long range) {
    return range <= 0xff ? 1 : range <= 0xffff ? 2 : 4;
  }

  Schema schema() {
    return schema;
  }

  /** The fields that each viewer is told, a bit for each by its place in the schema. */
  long viewerFields() {
    return viewerFields;
  }

  /** The fields that an avatar's player is told, a bit for each by its place in the schema. */
  long ownFields() {
    return ownFields;
  }

  /** Bytes of all fields that each viewer is told. */
  int viewerBytes() {
    return viewerBytes;
  }

  /** Bytes of all fields that an avatar's player is told. */
  int ownBytes() {
    return ownBytes;
  }

  int maskBytes() {
    return maskBytes;
  }

  int commands() {
    return argumentBytes.length;
  }

  int argumentBytes(int command) {
    return argumentBytes[command];
  }

  Arguments arguments(int command) {
    return schema.commands().get(command).arguments();
  }

  /** Appends those of the fields that players are told. */
  void putFields(ByteBuffer out, long fields, FieldSource source) {
    for (int i = 0; i < told.length; i++) {
      if ((fields >>> told[i] & 1) != 0) {
        putNumber(out, bytes[i], source.field(told[i]) - least[i]);
      }
    }
  }

  /** Appends the mask of those of the fields that players are told, then the fields. */
  void putChanges(ByteBuffer out, long fields, FieldSource source) {
    long mask = 0;
    for (int i = 0; i < told.length; i++) {
      mask |= (fields >>> told[i] & 1) << i;
    }
    putNumber(out, maskBytes, mask);
    putFields(out, fields, source);
  }

  static void putNumber(ByteBuffer out, int bytes, long number) {
    switch (bytes) {
      case 1 -> out.put((byte) number);
      case 2 -> out.putShort((short) number);
      case 4 -> out.putInt((int) number);
      default -> out.putLong(number);
    }
  }

  /** Reads a mask; empty when it has a bit of no field. */
  Optional<Long> readMask(ByteBuffer in) {
    long mask =
        switch (maskBytes) {
          case 1 -> in.get() & 0xffL;
          case 2 -> in.getShort() & 0xffffL;
          case 4 -> in.getInt() & 0xffffffffL;
          default -> in.getLong();
        };
    long fields = 0;
    for (int i = 0; i < told.length; i++) {
      fields |= (mask >>> i & 1) << told[i];
    }
    boolean unknown = told.length < Long.SIZE && mask >>> told.length != 0;
    return unknown ? Optional.empty() : Optional.of(fields);
  }

  /** Bytes of those fields. */
  int bytesOf(long fields) {
    int sum = 0;
    for (int i = 0; i < told.length; i++) {
      sum += (fields >>> told[i] & 1) != 0 ? bytes[i] : 0;
    }
    return sum;
  }

  /** Reads those fields; empty when a value is out of its range. */
  Optional<FieldValues> readFields(ByteBuffer in, long fields) {
    int[] read = new int[Schema.MOST];
    for (int i = 0; i < told.length; i++) {
      if ((fields >>> told[i] & 1) != 0) {
        long value = least[i] + readNumber(in, bytes[i]);
        if (value > most[i]) {
          return Optional.empty();
        }
        read[told[i]] = (int) value;
      }
    }
    return Optional.of(FieldValues.of(fields, index -> read[index]));
  }

  private static long readNumber(ByteBuffer in, int bytes) {
    return switch (bytes) {
      case 1 -> in.get() & 0xffL;
      case 2 -> in.getShort() & 0xffffL;
      default -> in.getInt() & 0xffffffffL;
    };
  }

  /** Appends packed arguments. */
  static void putArguments(ByteBuffer out, int count, long arguments) {
    for (int i = 0; i < count; i++) {
      out.put((byte) (arguments >>> 8 * i));
    }
  }

  /** Reads packed arguments. */
  static long readArguments(ByteBuffer in, int count) {
    long arguments = 0;
    for (int i = 0; i < count; i++) {
      arguments |= (in.get() & 0xffL) << 8 * i;
    }
    return arguments;
  }
}
