package org.malpan.desktop.page;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;

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

  private final JPanel head = new JPanel(new BorderLayout());
  private final JPanel actions = new JPanel(new Wrapping(8, 4));
  private final JLabel note = new JLabel(" ");
  private final JPanel empty = new JPanel(new GridBagLayout());
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);

  /**
   * @param fields above the table, or an empty panel
   * @param back what the button before the title does
   */
  public ListPage(Phrase title, JComponent fields, JTable table, Runnable back) {
    super(new BorderLayout());
    JButton backButton = Words.button(new JButton(), Phrase.PAGE_BACK);
    backButton.addActionListener(_ -> back.run());
    JLabel heading = Words.label(new JLabel(), title);
    heading.putClientProperty("FlatLaf.styleClass", "h1");
    heading.setBorder(Space.around(0, 18, 0, 0));
    JPanel top = new JPanel(new BorderLayout());
    top.add(backButton, BorderLayout.WEST);
    top.add(heading, BorderLayout.CENTER);
    top.setBorder(Space.around(0, 0, 12, 0));
    head.add(top, BorderLayout.NORTH);
    head.add(fields, BorderLayout.CENTER);
    head.setBorder(Space.around(18, MARGIN, 12, MARGIN));
    prepare(table);
    middle.add(new JScrollPane(table), TABLE);
    middle.add(empty, EMPTY);
    middle.setBorder(Space.around(0, MARGIN, 0, MARGIN));
    JPanel foot = new JPanel(new BorderLayout());
    foot.add(note, BorderLayout.NORTH);
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

  /** Runs something when a key is pressed in the table. */
  public static void onKey(JComponent component, String key, Runnable action) {
    component
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(key), key);
    component
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
