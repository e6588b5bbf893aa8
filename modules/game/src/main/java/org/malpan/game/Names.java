package org.malpan.game;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names in a schema: they stand on command lines, in JSON files and in reports. */
final class Names {

  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,31}");

  private Names() {}

  static void check(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s '%s': 1 to 32 letters, digits and hyphens, a lower-case letter first"
              .formatted(what, name));
    }
  }

  static <T> void checkDistinct(String what, List<T> all, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(name.apply(one))) {
        throw new IllegalArgumentException("%s '%s' twice".formatted(what, name.apply(one)));
      }
    }
  }

  static void checkCount(String what, int count, int most) {
    if (count > most) {
      throw new IllegalArgumentException("%d %s, at most %d".formatted(count, what, most));
    }
  }
}
