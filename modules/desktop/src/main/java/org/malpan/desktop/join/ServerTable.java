package org.malpan.desktop.join;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.malpan.client.ServerListing;
import org.malpan.desktop.page.ColumnPlan;
import org.malpan.desktop.page.RowCells;
import org.malpan.desktop.text.JoinPhrase;
import org.malpan.desktop.text.Phrase;

/** The rows of a {@link JoinModel} as cells. Event thread. */
final class ServerTable extends RowCells<ServerRow> {
  private static final long serialVersionUID = 1;

  /** The columns, from left to right. */
  enum Column {
    NAME(JoinPhrase.JOIN_COLUMN_NAME),
    STATE(JoinPhrase.JOIN_COLUMN_STATE),
    PING(JoinPhrase.JOIN_COLUMN_PING),
    PLAYERS(JoinPhrase.JOIN_COLUMN_PLAYERS),
    BOARD(JoinPhrase.JOIN_COLUMN_BOARD),
    KIND(JoinPhrase.JOIN_COLUMN_KIND),
    ADDRESS(JoinPhrase.JOIN_COLUMN_ADDRESS);

    final Phrase phrase;

    Column(Phrase phrase) {
      this.phrase = phrase;
    }
  }

  /** Where there is little room, one still sees who is there and whether one can join. */
  static final ColumnPlan PLAN =
      new ColumnPlan(
          Set.of(Column.NAME.ordinal(), Column.STATE.ordinal(), Column.ADDRESS.ordinal()),
          List.of(Column.KIND.ordinal(), Column.BOARD.ordinal(), Column.ADDRESS.ordinal()));

  private final transient BiConsumer<ServerRow, String> renamed;

  /**
   * @param renamed told what the player wrote in a favourite's name
   */
  ServerTable(BiConsumer<ServerRow, String> renamed) {
    super(Stream.of(Column.values()).map(column -> column.phrase).toList(), ServerRow::address);
    this.renamed = renamed;
  }

  /** Where that server is, or -1. */
  int indexOf(ServerAddress address) {
    return indexOf(ServerRow::address, address);
  }

  @Override
  protected Object cell(ServerRow row, int column) {
    Optional<ServerListing> said = row.listing();
    return switch (Column.values()[column]) {
      case NAME -> row.name();
      case KIND ->
          switch (row.kind()) {
            case FAVOURITE -> JoinPhrase.JOIN_KIND_FAVOURITE.text();
            case LAN -> JoinPhrase.JOIN_KIND_LAN.text();
            case RECENT -> JoinPhrase.JOIN_KIND_RECENT.text();
          };
      case ADDRESS -> row.address().toString();
      case PING -> said.map(ServerTable::ping).orElse("");
      case PLAYERS ->
          said.map(listing -> listing.players() + " / " + listing.maxPlayers()).orElse("");
      case BOARD ->
          said.map(listing -> listing.board().width() + " × " + listing.board().height())
              .orElse("");
      case STATE -> state(row);
    };
  }

  private static String ping(ServerListing listing) {
    double millis = listing.roundTripMicros() / 1000.0;
    return millis < 10 ? "%.1f ms".formatted(millis) : "%.0f ms".formatted(millis);
  }

  private static String state(ServerRow row) {
    return switch (row.fit()) {
      case UNKNOWN ->
          row.silence().isEmpty()
              ? JoinPhrase.JOIN_STATE_ASKING.text()
              : JoinPhrase.JOIN_STATE_SILENT.text();
      case FITS -> JoinPhrase.JOIN_STATE_FITS.text(row.listing().orElseThrow().version());
      case FULL -> JoinPhrase.JOIN_STATE_FULL.text();
      case OTHER_VERSION ->
          JoinPhrase.JOIN_STATE_OTHER_VERSION.text(row.listing().orElseThrow().version());
    };
  }

  @Override
  public boolean isCellEditable(int index, int column) {
    return column == Column.NAME.ordinal()
        && row(index).filter(row -> row.kind() == ServerRow.Kind.FAVOURITE).isPresent();
  }

  @Override
  public void setValueAt(Object value, int index, int column) {
    row(index).ifPresent(row -> renamed.accept(row, value.toString().strip()));
  }
}
