package org.malpan.desktop.replays;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.malpan.client.RecordingEntry;
import org.malpan.desktop.page.ColumnPlan;
import org.malpan.desktop.page.LobbyWords;
import org.malpan.desktop.page.RowCells;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.ReplaysPhrase;

/** The entries of a {@link ReplaysModel} as cells. Event thread. */
final class RecordingTable extends RowCells<RecordingEntry> {
  private static final long serialVersionUID = 1;

  /** The columns, from left to right. */
  enum Column {
    PICTURE(ReplaysPhrase.REPLAYS_COLUMN_PICTURE),
    NAME(ReplaysPhrase.REPLAYS_COLUMN_NAME),
    LENGTH(ReplaysPhrase.REPLAYS_COLUMN_LENGTH),
    PLAYERS(ReplaysPhrase.REPLAYS_COLUMN_PLAYERS),
    DATE(ReplaysPhrase.REPLAYS_COLUMN_DATE),
    SIZE(ReplaysPhrase.REPLAYS_COLUMN_SIZE),
    STATE(ReplaysPhrase.REPLAYS_COLUMN_STATE);

    final Phrase phrase;

    Column(Phrase phrase) {
      this.phrase = phrase;
    }
  }

  /** Where there is little room, one still sees which it is, from when, and how long. */
  static final ColumnPlan PLAN =
      new ColumnPlan(
          Set.of(Column.NAME.ordinal(), Column.DATE.ordinal(), Column.STATE.ordinal()),
          List.of(
              Column.SIZE.ordinal(),
              Column.PLAYERS.ordinal(),
              Column.STATE.ordinal(),
              Column.PICTURE.ordinal()));

  private final transient BiConsumer<Path, String> renamed;
  private transient Optional<ReplaysModel.Check> check = Optional.empty();

  /**
   * @param renamed told the name that the player wrote
   */
  RecordingTable(BiConsumer<Path, String> renamed) {
    super(Stream.of(Column.values()).map(column -> column.phrase).toList(), Function.identity());
    this.renamed = renamed;
  }

  /** Takes them over; whether they are others than before, so that a selection is lost. */
  boolean show(List<RecordingEntry> next, Optional<ReplaysModel.Check> nextCheck) {
    check = nextCheck;
    return show(next);
  }

  /** Where that recording is, or -1. */
  int indexOf(Path recording) {
    return indexOf(RecordingEntry::path, recording);
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == Column.PICTURE.ordinal() ? RecordingEntry.class : String.class;
  }

  @Override
  protected Object cell(RecordingEntry entry, int column) {
    Optional<RecordingEntry.Summary> summary = entry.summary();
    return switch (Column.values()[column]) {
      case PICTURE -> entry;
      case NAME -> RecordingName.of(entry.path());
      case LENGTH -> summary.map(match -> length(match.length())).orElse("");
      case PLAYERS -> summary.map(match -> Integer.toString(match.players())).orElse("");
      case DATE ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(Language.inUse().locale())
              .format(entry.modified().atZone(ZoneId.systemDefault()));
      case SIZE -> size(entry.bytes());
      case STATE -> state(entry);
    };
  }

  static String length(Duration length) {
    long seconds = length.toSeconds();
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000 ? "%.1f kB".formatted(bytes / 1e3) : "%.1f MB".formatted(bytes / 1e6);
  }

  private String state(RecordingEntry entry) {
    Optional<ReplaysModel.Check> own = check.filter(of -> of.recording().equals(entry.path()));
    if (own.isPresent()) {
      return switch (own.get()) {
        case ReplaysModel.Check.Running(_, double share) ->
            ReplaysPhrase.REPLAYS_VERIFYING.text((int) (share * 100));
        case ReplaysModel.Check.True(_, long ticks) -> ReplaysPhrase.REPLAYS_VERIFIED.text(ticks);
        case ReplaysModel.Check.Odd(_, String why) -> ReplaysPhrase.REPLAYS_ODD.text(why);
      };
    }
    if (entry.broken().isPresent()) {
      return ReplaysPhrase.REPLAYS_BROKEN.text(LobbyWords.of(entry.broken().get()));
    }
    return entry.summary().get().complete() ? "" : ReplaysPhrase.REPLAYS_CUT.text();
  }

  @Override
  public boolean isCellEditable(int row, int column) {
    return column == Column.NAME.ordinal();
  }

  @Override
  public void setValueAt(Object value, int row, int column) {
    String name = value.toString().strip();
    row(row)
        .filter(entry -> !name.equals(RecordingName.of(entry.path())))
        .ifPresent(entry -> renamed.accept(entry.path(), name));
  }
}
