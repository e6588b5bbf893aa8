package org.malpan.desktop.page;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.malpan.desktop.text.Phrase;

/**
 * The frame of a page that is a table: way back, title and fields above, what to do with a row
 * below, and instead of an empty table a sentence. The table is one stop of the Tab key. Event
 * thread.
 */
public final class ListPage extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int MARGIN = 24;
  private static final String TABLE = "table";
  private static final String EMPTY = "empty";

  private final JTable table;
  private final JPanel head = new JPanel(new BorderLayout());
  private final JPanel actions = new JPanel(new Wrapping(8, 4));
  private final JLabel note = new JLabel(" ");

  /** What the table has no room for. */
  private final Note rest = new Note();

  private final JPanel empty = new JPanel(new GridBagLayout());
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);

  /**
   * @param fields above the table, or an empty panel
   * @param back what the button before the title does
   */
  public ListPage(Phrase title, JComponent fields, JTable table, Runnable back) {
    super(new BorderLayout());
    this.table = table;
    PageHead top = new PageHead(title, back);
    top.setBorder(Space.around(0, 0, 12, 0));
    head.add(top, BorderLayout.NORTH);
    head.add(fields, BorderLayout.CENTER);
    head.setBorder(Space.around(18, MARGIN, 12, MARGIN));
    prepare(table);
    if (table instanceof RowTable rows) {
      rows.onRest(this::rest);
    }
    middle.add(new JScrollPane(table), TABLE);
    middle.add(empty, EMPTY);
    middle.setBorder(Space.around(0, MARGIN, 0, MARGIN));
    JPanel foot = new JPanel(new BorderLayout());
    JPanel below = new JPanel(new BorderLayout());
    below.add(rest, BorderLayout.NORTH);
    below.add(note, BorderLayout.CENTER);
    foot.add(below, BorderLayout.NORTH);
    foot.add(actions, BorderLayout.CENTER);
    note.setBorder(Space.around(6, 0, 8, 0));
    foot.setBorder(Space.around(0, MARGIN, 16, MARGIN));
    add(head, BorderLayout.NORTH);
    add(middle, BorderLayout.CENTER);
    add(foot, BorderLayout.SOUTH);
  }

  private static void prepare(JTable table) {
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setFillsViewportHeight(true);
    table.setShowGrid(false);
    table.getTableHeader().setReorderingAllowed(false);
    // Typing must not begin to rename; F2 does.
    table.putClientProperty("JTable.autoStartsEdit", false);
    table.putClientProperty("terminateEditOnFocusLost", true);
    table.setFocusTraversalKeys(
        KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("TAB")));
    table.setFocusTraversalKeys(
        KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("shift TAB")));
  }

  /** Adds a button below the table. */
  public <T extends AbstractButton> T action(T button, Runnable action) {
    button.addActionListener(_ -> action.run());
    actions.add(button);
    return button;
  }

  /** Adds something else there. */
  public void action(JComponent component) {
    actions.add(component);
  }

  /** A line below the table; empty for none. */
  public void note(String text) {
    note.setText(text.isEmpty() ? " " : text);
    rest(rest.getText());
  }

  private void rest(String text) {
    rest.say(text);
    // An empty line keeps the place of one that may come, unless there is one already.
    note.setVisible(text.isEmpty() || !note.getText().isBlank());
  }

  /** Shows that sentence instead of the table; empty to show the table. */
  public void empty(String text) {
    empty.removeAll();
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    // A label a line: for one label of many lines Swing would load all that it knows of HTML.
    text.lines().forEach(line -> empty.add(new JLabel(line), place));
    empty.revalidate();
    cards.show(middle, text.isEmpty() ? TABLE : EMPTY);
  }

  /**
   * What the keyboard and the mouse do with the row that is selected.
   *
   * @param chosen Enter, or a double click
   * @param rename F2
   * @param remove Delete
   * @param selected told whenever another row is selected, or none
   */
  public void onRow(Runnable chosen, Runnable rename, Runnable remove, Runnable selected) {
    onKey("ENTER", chosen);
    onKey("F2", rename);
    onKey("DELETE", remove);
    table.getSelectionModel().addListSelectionListener(_ -> selected.run());
    table.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2
                && table.rowAtPoint(event.getPoint()) >= 0
                && !table.isEditing()) {
              chosen.run();
            }
          }
        });
  }

  /**
   * Selects that row, or the first one for -1.
   *
   * @return whether there is one to be selected
   */
  public boolean select(int wanted) {
    int row = wanted < 0 && table.getRowCount() > 0 ? 0 : wanted;
    if (row >= 0) {
      table.setRowSelectionInterval(row, row);
    }
    return row >= 0;
  }

  /** Lets the player write into the selected row's cell of that column. */
  public void edit(int column) {
    int row = table.getSelectedRow();
    if (row >= 0 && table.editCellAt(row, column)) {
      boolean _ = table.getEditorComponent().requestFocusInWindow();
    }
  }

  /**
   * Leaves a cell as it was.
   *
   * @return false when none is being written into
   */
  public boolean cancelEditing() {
    if (table.isEditing()) {
      table.getCellEditor().cancelCellEditing();
      return true;
    }
    return false;
  }

  private void onKey(String key, Runnable action) {
    table
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(key), key);
    table
        .getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }
}
