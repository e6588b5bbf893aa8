package org.malpan.desktop.join;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.malpan.client.Lobby;
import org.malpan.desktop.page.ListPage;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.page.RowTable;
import org.malpan.desktop.page.Wrapping;
import org.malpan.desktop.text.JoinPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.desktop.text.Words;

/** Servers to join: the network's, favourites, recent ones, and any other by its address. */
public final class JoinPage implements Page {

  private static final int REFRESH_MILLIS = 1000;

  private final Navigator navigator;
  private final Lobby lobby;
  private final Optional<ServerBookFile> file;
  private final JoinModel model;
  private final ServerTable cells = new ServerTable(this::renamed);
  private final JTable table = new RowTable(cells, 32, ServerTable.PLAN);
  private final PlayerFields player;
  private final JTextField address = Words.name(new JTextField(22), JoinPhrase.JOIN_ADDRESS);
  private final ListPage panel;
  private final JButton join = Words.button(new JButton(), JoinPhrase.JOIN_JOIN);
  private final JButton favour = Words.button(new JButton(), JoinPhrase.JOIN_FAVOUR);
  private final JButton rename = Words.button(new JButton(), JoinPhrase.JOIN_RENAME);
  private final JButton remove = Words.button(new JButton(), JoinPhrase.JOIN_REMOVE);
  private final Timer timer;
  private boolean loading;

  /** Nothing is written before the file has been read: it would be lost. */
  private boolean loaded;

  /** The list was empty when the page was shown. */
  private boolean focusSoon;

  /**
   * @param configFolder where favourites are kept; empty to forget them with the window
   */
  public JoinPage(Navigator navigator, Lobby lobby, Optional<Path> configFolder) {
    this.navigator = navigator;
    this.lobby = lobby;
    file = configFolder.map(ServerBookFile::new);
    // Searches begin and end on threads of their own: a socket may let one wait.
    Executor background = work -> Thread.ofVirtual().name("malpan-servers").start(work);
    model =
        new JoinModel(
            lobby.servers(), background, EventQueue::invokeLater, System::nanoTime, this::show);
    timer = new Timer(REFRESH_MILLIS, _ -> model.refresh());
    player = new PlayerFields(navigator);
    JPanel fields = new JPanel(new BorderLayout());
    fields.add(player, BorderLayout.NORTH);
    fields.add(addressRow(), BorderLayout.CENTER);
    panel = new ListPage(JoinPhrase.JOIN_TITLE, fields, table, navigator::back);
    JButton _ = panel.action(join, this::joinSelected);
    JButton _ = panel.action(favour, this::favour);
    JButton _ = panel.action(rename, this::rename);
    JButton _ = panel.action(remove, this::remove);
    join.putClientProperty("FlatLaf.styleClass", "primary");
    Words.name(table, JoinPhrase.JOIN_LIST);
    panel.onRow(this::joinSelected, this::rename, this::remove, this::enable);
    show();
  }

  private JPanel addressRow() {
    JLabel label = Words.label(new JLabel(), JoinPhrase.JOIN_ADDRESS);
    label.setLabelFor(address);
    Words.hint(address, JoinPhrase.JOIN_ADDRESS_HINT);
    JButton go = Words.button(new JButton(), JoinPhrase.JOIN_DIRECT);
    JButton keep = Words.button(new JButton(), JoinPhrase.JOIN_KEEP);
    go.addActionListener(_ -> typed().ifPresent(this::join));
    keep.addActionListener(
        _ -> typed().ifPresent(to -> keep(model.book().with(new ServerBook.Favourite(to, "")))));
    address.addActionListener(_ -> typed().ifPresent(this::join));
    JPanel row = new JPanel(new Wrapping(8, 4));
    row.add(label);
    row.add(address);
    row.add(go);
    row.add(keep);
    return row;
  }

  /** The address in the field; says so when it is none. */
  private Optional<ServerAddress> typed() {
    Optional<ServerAddress> read = ServerAddress.parse(address.getText());
    address.putClientProperty("JComponent.outline", read.isEmpty() ? "error" : null);
    panel.note(read.isEmpty() ? JoinPhrase.JOIN_ADDRESS_WRONG.text() : "");
    if (read.isEmpty()) {
      boolean _ = address.requestFocusInWindow();
    }
    return read;
  }

  private Optional<ServerRow> selected() {
    return cells.row(table.getSelectedRow());
  }

  private void joinSelected() {
    selected()
        .ifPresent(row -> {
          if (row.fit() == ServerRow.Fit.OTHER_VERSION) {
            navigator.toast(
                JoinPhrase.JOIN_STATE_OTHER_VERSION.text(row.listing().orElseThrow().version()));
          } else {
            join(row.address());
          }
        });
  }

  private void join(ServerAddress to) {
    if (!player.keep()) {
      panel.note(JoinPhrase.JOIN_PLAYER_WRONG.text());
      return;
    }
    keep(model.book().joined(to));
    navigator.play(
        Play.of(to.toString(), () -> lobby.join(to.resolved(), navigator.settings().login())));
  }

  private void favour() {
    selected()
        .ifPresent(row ->
            keep(model.book().with(new ServerBook.Favourite(row.address(), row.nickname()))));
  }

  private void rename() {
    panel.edit(ServerTable.Column.NAME.ordinal());
  }

  private void renamed(ServerRow row, String nickname) {
    if (!ServerBook.allowsNickname(nickname)) {
      panel.note(JoinPhrase.JOIN_NICKNAME_WRONG.text());
    } else if (!nickname.equals(row.name())) {
      keep(model.book().with(new ServerBook.Favourite(row.address(), nickname)));
    }
  }

  private void remove() {
    selected()
        .filter(row -> row.kind() != ServerRow.Kind.LAN)
        .ifPresent(row -> {
          ServerBook before = model.book();
          keep(before.without(row.address()));
          navigator.toast(
              JoinPhrase.JOIN_REMOVED.text(row.name()), JoinPhrase.JOIN_UNDO, () -> keep(before));
        });
  }

  private void keep(ServerBook book) {
    model.book(book);
    show();
    if (loaded) {
      save(book);
    }
  }

  private void loaded(ServerBookFile.Loaded read) {
    loaded = true;
    read.trouble().ifPresent(navigator::toast);
    ServerBook meanwhile = model.book();
    model.book(read.book().and(meanwhile));
    if (!meanwhile.equals(ServerBook.EMPTY)) {
      save(model.book());
    }
  }

  private void save(ServerBook book) {
    file.ifPresent(kept -> {
      kept.keep(book);
      navigator.work(
          () -> {
            kept.save();
            return book;
          },
          _ -> {},
          why -> navigator.toast(StartPhrase.TOAST_NOT_SAVED.text(why.getMessage())));
    });
  }

  private void show() {
    if (!table.isEditing()) {
      Optional<ServerAddress> before = selected().map(ServerRow::address);
      if (cells.show(model.rows())) {
        boolean _ = panel.select(before.map(cells::indexOf).orElse(-1));
        table.revalidate();
      }
    }
    panel.empty(cells.getRowCount() == 0 ? JoinPhrase.JOIN_EMPTY.text() : "");
    if (focusSoon && cells.getRowCount() > 0) {
      // The first server is there; unless someone types an address by then, Enter joins it.
      focusSoon = false;
      if (address.getText().isEmpty()) {
        boolean _ = table.requestFocusInWindow();
      }
    }
    if (!model.lanTrouble().isEmpty()) {
      panel.note(model.lanTrouble());
    }
    enable();
  }

  private void enable() {
    Optional<ServerRow> row = selected();
    boolean favourite = row.filter(r -> r.kind() == ServerRow.Kind.FAVOURITE).isPresent();
    join.setEnabled(row.filter(r -> r.fit() != ServerRow.Fit.OTHER_VERSION).isPresent());
    favour.setEnabled(row.isPresent() && !favourite);
    rename.setEnabled(favourite);
    remove.setEnabled(row.filter(r -> r.kind() != ServerRow.Kind.LAN).isPresent());
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Phrase title() {
    return JoinPhrase.JOIN_TITLE;
  }

  @Override
  public void shown() {
    player.fill();
    panel.note("");
    if (!loading) {
      loading = true;
      file.ifPresent(kept ->
          navigator.work(kept::load, this::loaded, why -> navigator.toast(why.getMessage())));
    }
    focusSoon = cells.getRowCount() == 0;
    boolean _ = (focusSoon ? address : table).requestFocusInWindow();
    model.open();
    timer.start();
  }

  @Override
  public void hidden() {
    timer.stop();
    model.close();
  }

  @Override
  public boolean back() {
    return panel.cancelEditing();
  }
}
