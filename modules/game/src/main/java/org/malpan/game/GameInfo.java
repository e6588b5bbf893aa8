package org.malpan.game;

import java.util.regex.Pattern;

/**
 * What a game is called.
 *
 * @param id in commands, files and lists: 1..32 lower-case letters, digits and hyphens, a letter
 *     first
 * @param version of the rules, at least 1; a recording is verified by the version that made it
 * @param title for people, 1..40 characters
 */
public record GameInfo(String id, int version, String title) {

  /** The longest id. */
  public static final int ID_CHARACTERS = 32;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** The longest title. */
  public static final int TITLE_CHARACTERS = 40;

  /** Checks them; throws {@link IllegalArgumentException} naming the value and what is allowed. */
  public GameInfo {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "game id '%s': 1 to 32 lower-case letters, digits and hyphens, a letter first"
              .formatted(id));
    }
    if (version < 1) {
      throw new IllegalArgumentException("game %s: version %d, at least 1".formatted(id, version));
    }
    if (title.isBlank() || title.codePointCount(0, title.length()) > TITLE_CHARACTERS) {
      throw new IllegalArgumentException(
          "game %s: the title needs 1 to %d characters".formatted(id, TITLE_CHARACTERS));
    }
  }

  /** Whether a game can have that id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
