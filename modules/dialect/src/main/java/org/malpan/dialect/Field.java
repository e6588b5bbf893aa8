package org.malpan.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value lies, and how: {@code i16@4} is a number, {@code text[20]@8} a text padded with
 * NUL.
 */
sealed interface Field {

  Pattern NUMBER = Pattern.compile("([iu](?:8|16|32|64))@(\\d{1,4})");
  Pattern TEXT = Pattern.compile("text\\[(\\d{1,4})]@(\\d{1,4})");

  /** Offset of the first byte in the packet. */
  int at();

  /** Offset behind the last byte. */
  int end();

  record Number(FieldType type, int at) implements Field {
    @Override
    public int end() {
      return at + type.bytes();
    }
  }

  record Text(int bytes, int at) implements Field {
    @Override
    public int end() {
      return at + bytes;
    }
  }

  static Field parse(String text) throws DialectException {
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && FieldType.named(number.group(1)).isPresent()) {
      return new Number(FieldType.named(number.group(1)).get(), Integer.parseInt(number.group(2)));
    }
    Matcher chars = TEXT.matcher(text);
    if (chars.matches()) {
      return new Text(Integer.parseInt(chars.group(1)), Integer.parseInt(chars.group(2)));
    }
    throw new DialectException(
        "'%s': expected TYPE@OFFSET with u8, i8, u16, i16, u32, i32, i64 or text[N], as in i16@4"
            .formatted(text));
  }
}
