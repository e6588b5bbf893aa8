package org.malpan.desktop.replays;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.malpan.client.RecordingEntry;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.ReplaysPhrase;

/** How a list of recordings can be sorted. */
enum SortOrder {
  /** The newest first. */
  NEWEST(
      ReplaysPhrase.REPLAYS_SORT_NEWEST, Comparator.comparing(RecordingEntry::modified).reversed()),
  /** By name. */
  NAME(
      ReplaysPhrase.REPLAYS_SORT_NAME,
      Comparator.comparing(entry -> RecordingName.of(entry.path()).toLowerCase(Locale.ROOT))),
  /** The longest match first; broken files at the end. */
  LONGEST(ReplaysPhrase.REPLAYS_SORT_LONGEST, Comparator.comparing(SortOrder::length).reversed()),
  /** The largest file first. */
  LARGEST(
      ReplaysPhrase.REPLAYS_SORT_LARGEST,
      Comparator.comparingLong(RecordingEntry::bytes).reversed());

  private final Phrase phrase;
  private final Comparator<RecordingEntry> comparator;

  SortOrder(Phrase phrase, Comparator<RecordingEntry> comparator) {
    this.phrase = phrase;
    // One order only, so that a list that is read anew does not jump.
    this.comparator = comparator.thenComparing(RecordingEntry::path);
  }

  private static Duration length(RecordingEntry entry) {
    return entry.summary().map(RecordingEntry.Summary::length).orElse(Duration.ofMillis(-1));
  }

  Comparator<RecordingEntry> comparator() {
    return comparator;
  }

  /** In the language in use. */
  String text() {
    return phrase.text();
  }
}
