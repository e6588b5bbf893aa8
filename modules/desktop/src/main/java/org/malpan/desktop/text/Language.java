package org.malpan.desktop.text;

import java.awt.Font;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;

/**
 * A language the window speaks. The one in use is the process's, as Swing's look is: texts made
 * before a change stay as they are until they are made anew. Thread-safe.
 */
public enum Language {
  /** English. */
  ENGLISH(Locale.ENGLISH, "English"),
  /** Korean. */
  KOREAN(Locale.KOREAN, "한국어");

  private static volatile Language inUse = ENGLISH;

  private final Locale locale;
  private final String ownName;

  /** Null until it is asked for. */
  private volatile Boolean readable;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /**
   * The language of a locale, English where Malpan does not speak it or nobody could read it.
   *
   * @param readable whether this machine has a language's letters, see {@link #isReadable}
   */
  public static Language of(Locale locale, Predicate<Language> readable) {
    boolean speaks = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    return speaks && readable.test(KOREAN) ? KOREAN : ENGLISH;
  }

  /** Whether this machine has its letters in any font. The first call may wait for the disk. */
  public boolean isReadable() {
    Boolean known = readable;
    if (known == null) {
      known = new Font(Font.DIALOG, Font.PLAIN, 12).canDisplayUpTo(ownName) < 0;
      readable = known;
    }
    return known;
  }

  /** The language texts are made in now. */
  public static Language inUse() {
    return inUse;
  }

  /** Makes texts in this language from now on. */
  public void use() {
    inUse = this;
  }

  /** Its name in itself, which whoever reads it can find in any list. */
  public String ownName() {
    return ownName;
  }

  /** The texts, by {@link Phrase} name. */
  ResourceBundle texts() {
    // The bundle itself is cached by the JDK.
    return ResourceBundle.getBundle("org.malpan.desktop.text.phrases", locale);
  }

  /** For dates and numbers. */
  public Locale locale() {
    return locale;
  }
}
