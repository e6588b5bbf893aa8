package org.malpan.desktop.replays;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import org.malpan.client.DeletedRecording;
import org.malpan.client.RecordingEntry;
import org.malpan.client.RecordingLibrary;
import org.malpan.desktop.page.ListPage;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.page.RowTable;
import org.malpan.desktop.settings.ChoiceBox;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.ReplaysPhrase;
import org.malpan.desktop.text.Words;

/** The player's recordings: to be watched, verified, renamed and deleted. Event thread. */
public final class ReplaysPage implements Page {

  private final Navigator navigator;
  private final RecordingLibrary library;
  private final ReplaysModel model;
  private final RecordingTable cells;
  private final JTable table;
  private final ListPage panel;
  private final JButton play = Words.button(new JButton(), ReplaysPhrase.REPLAYS_PLAY);
  private final JButton verify = Words.button(new JButton(), ReplaysPhrase.REPLAYS_VERIFY);
  private final JButton cancel = Words.button(new JButton(), ReplaysPhrase.REPLAYS_CANCEL);
  private final JButton rename = Words.button(new JButton(), ReplaysPhrase.REPLAYS_RENAME);
  private final JButton delete = Words.button(new JButton(), ReplaysPhrase.REPLAYS_DELETE);
  private final ChoiceBox<SortOrder> order;

  /** The list was not there yet when the page was shown. */
  private boolean focusSoon;

  /** To be selected as soon as it is in the list. */
  private Optional<Path> wanted = Optional.empty();

  /** The page of a library. */
  public ReplaysPage(Navigator navigator, RecordingLibrary library) {
    this.navigator = navigator;
    this.library = library;
    Executor background = work -> Thread.ofVirtual().name("malpan-recordings").start(work);
    model = new ReplaysModel(library, background, EventQueue::invokeLater, new Told());
    order = new ChoiceBox<>(SortOrder.values(), SortOrder::text, model::sort);
    cells = new RecordingTable(model::rename);
    table = Words.name(new RowTable(cells, 76, RecordingTable.PLAN), ReplaysPhrase.REPLAYS_LIST);
    RecordingCells.drawIn(table);
    panel = new ListPage(ReplaysPhrase.REPLAYS_TITLE, new JPanel(), table, navigator::back);
    JButton _ = panel.action(play, this::play);
    JButton _ = panel.action(verify, this::verify);
    JButton _ = panel.action(cancel, model::giveUp);
    JButton _ = panel.action(rename, this::rename);
    JButton _ = panel.action(delete, this::delete);
    boolean opens = RecordingsFolder.canOpen();
    JButton _ =
        panel.action(
            Words.button(
                new JButton(),
                opens ? ReplaysPhrase.REPLAYS_FOLDER : ReplaysPhrase.REPLAYS_COPY_FOLDER),
            opens ? this::openFolder : this::copyFolder);
    JLabel sorted = Words.label(new JLabel(), ReplaysPhrase.REPLAYS_SORT);
    sorted.setLabelFor(order);
    Words.name(order, ReplaysPhrase.REPLAYS_SORT);
    panel.action(sorted);
    panel.action(order);
    play.putClientProperty("FlatLaf.styleClass", "primary");
    panel.onRow(this::play, this::rename, this::delete, this::enable);
    show();
  }

  private Optional<RecordingEntry> selected() {
    return cells.row(table.getSelectedRow());
  }

  private void play() {
    selected()
        .filter(entry -> entry.summary().isPresent())
        .ifPresent(entry ->
            navigator.play(
                Play.of(RecordingName.of(entry.path()), () -> library.open(entry.path()))));
  }

  private void verify() {
    selected().ifPresent(entry -> model.verify(entry.path()));
  }

  private void rename() {
    panel.edit(RecordingTable.Column.NAME.ordinal());
  }

  private void delete() {
    int row = table.getSelectedRow();
    selected()
        .ifPresent(entry -> {
          // The next one is selected then, so that one can go on.
          wanted = cells.row(row + 1).or(() -> cells.row(row - 1)).map(RecordingEntry::path);
          model.delete(entry.path());
        });
  }

  private void openFolder() {
    navigator.work(() -> RecordingsFolder.open(library.folder()), _ -> {}, _ -> copyFolder());
  }

  private void copyFolder() {
    navigator.toast(RecordingsFolder.copy(library.folder()));
  }

  private void show() {
    if (table.isEditing()) {
      return;
    }
    Optional<Path> before = wanted.or(() -> selected().map(RecordingEntry::path));
    if (cells.show(model.entries(), model.check()) || wanted.isPresent()) {
      int again = before.map(cells::indexOf).orElse(-1);
      if (panel.select(again)) {
        table.scrollRectToVisible(table.getCellRect(table.getSelectedRow(), 0, true));
      }
      if (again >= 0 && !model.isLoading()) {
        wanted = Optional.empty();
      }
    }
    boolean none = cells.getRowCount() == 0;
    panel.empty(
        none
            ? model.isLoading()
                ? ReplaysPhrase.REPLAYS_LOADING.text()
                : ReplaysPhrase.REPLAYS_EMPTY.text(library.folder())
            : "");
    if (focusSoon && !none && !model.isLoading()) {
      focusSoon = false;
      boolean _ = table.requestFocusInWindow();
    }
    enable();
  }

  private void enable() {
    Optional<RecordingEntry> entry = selected();
    boolean running = model.check().orElse(null) instanceof ReplaysModel.Check.Running;
    boolean canPlay = entry.filter(e -> e.summary().isPresent()).isPresent();
    play.setEnabled(canPlay);
    verify.setEnabled(canPlay && !running);
    cancel.setEnabled(running);
    rename.setEnabled(entry.isPresent());
    delete.setEnabled(entry.isPresent());
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Phrase title() {
    return ReplaysPhrase.REPLAYS_TITLE;
  }

  @Override
  public void shown() {
    focusSoon = true;
    model.load();
  }

  @Override
  public void hidden() {
    model.giveUp();
  }

  @Override
  public boolean back() {
    return panel.cancelEditing();
  }

  private final class Told implements ReplaysModel.Listener {

    @Override
    public void changed() {
      show();
    }

    @Override
    public void failed(String why) {
      navigator.toast(why);
    }

    @Override
    public void deleted(DeletedRecording recording) {
      navigator.toast(
          ReplaysPhrase.REPLAYS_DELETED.text(RecordingName.of(recording.original())),
          ReplaysPhrase.REPLAYS_UNDO,
          () -> model.restore(recording));
    }

    @Override
    public void moved(Path recording) {
      wanted = Optional.of(recording);
    }
  }
}
