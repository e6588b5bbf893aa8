package org.malpan.desktop.text;

import java.util.List;
import java.util.stream.Stream;

/** A text that the window shows; the bundles have its words by its name. */
public sealed interface Phrase
    permits EndPhrase,
        HostPhrase,
        JoinPhrase,
        MatchPhrase,
        ReplaysPhrase,
        SettingsPhrase,
        StartPhrase,
        TimelinePhrase {

  /** All there are. */
  static List<Phrase> all() {
    return Stream.of(
            EndPhrase.values(),
            HostPhrase.values(),
            JoinPhrase.values(),
            MatchPhrase.values(),
            ReplaysPhrase.values(),
            SettingsPhrase.values(),
            StartPhrase.values(),
            TimelinePhrase.values())
        .<Phrase>flatMap(Stream::of)
        .toList();
  }

  /** Its key in the bundles. */
  String name();

  /**
   * In the language in use.
   *
   * @param arguments for the format of the text, as many as it names
   */
  default String text(Object... arguments) {
    return in(Language.inUse(), arguments);
  }

  /** In that language. */
  default String in(Language language, Object... arguments) {
    String pattern = language.texts().getString(name());
    return arguments.length == 0 ? pattern : String.format(language.locale(), pattern, arguments);
  }
}
