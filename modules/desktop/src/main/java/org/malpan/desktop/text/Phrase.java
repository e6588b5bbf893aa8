package org.malpan.desktop.text;

/** Each text that the window's frame shows; the bundles have its words by the constant's name. */
public enum Phrase {
  /** Heading of the end of a match. */
  END_TITLE,
  /** Button: joins again. */
  END_RECONNECT,
  /** Button: closes the window. */
  END_CLOSE;

  /**
   * In the language in use.
   *
   * @param arguments for the format of the text, as many as it names
   */
  public String text(Object... arguments) {
    return in(Language.inUse(), arguments);
  }

  /** In that language. */
  String in(Language language, Object... arguments) {
    String pattern = language.texts().getString(name());
    return arguments.length == 0 ? pattern : String.format(language.locale(), pattern, arguments);
  }
}
