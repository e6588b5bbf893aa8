package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No text of any page is read as HTML: a server's name must not make a player's window fetch. */
class HtmlIsTextTest {

  private static final String HTML = "<html><img src='http://127.0.0.1:9/x'><b>name";

  /** Kinds of places that were tried on all pages together. */
  private static final Set<String> TRIED = new TreeSet<>();

  private final ShownPages pages = new ShownPages();

  @ParameterizedTest
  @EnumSource
  void everyTextOfAPageIsShownAsItIs(ShownPages.Shown shown) throws Exception {
    List<String> read = pages.look(shown, HtmlIsTextTest::readAsHtml);
    assertEquals(List.of(), read);
  }

  @AfterAll
  static void labelsListsTablesAndTipsWereAmongThem() {
    assertTrue(
        TRIED.containsAll(Set.of("label", "button", "cell", "choice", "tip")), TRIED::toString);
  }

  private static List<String> readAsHtml(Container container) {
    List<String> read = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (child instanceof JComponent component) {
        tryAll(component, read);
      }
      if (child instanceof Container inner) {
        read.addAll(readAsHtml(inner));
      }
    }
    return read;
  }

  private static void tryAll(JComponent component, List<String> read) {
    switch (component) {
      case JLabel label -> {
        label.setText(HTML);
        note("label", label, read);
      }
      case AbstractButton button -> {
        button.setText(HTML);
        note("button", button, read);
      }
      case JTable table -> {
        for (int column = 0; column < table.getColumnCount(); column++) {
          JComponent cell =
              (JComponent)
                  table
                      .getDefaultRenderer(Object.class)
                      .getTableCellRendererComponent(table, HTML, false, false, 0, column);
          note("cell", cell, read);
          JComponent heading =
              (JComponent)
                  table
                      .getTableHeader()
                      .getDefaultRenderer()
                      .getTableCellRendererComponent(table, HTML, false, false, -1, column);
          note("heading", heading, read);
        }
      }
      case JComboBox<?> choice -> note("choice", row(choice.getRenderer(), new JList<>()), read);
      case JList<?> list -> {
        if (list.getModel().getSize() > 0 && list.getModel().getElementAt(0) instanceof String) {
          note("row", row(list.getCellRenderer(), list), read);
        }
      }
      case JTabbedPane _ -> throw new AssertionError("tabs want a look of their own here");
      default -> {}
    }
    JToolTip tip = component.createToolTip();
    tip.setTipText(HTML);
    note("tip", tip, read);
  }

  /** What the renderer makes of the text; of a renderer for other values, its label with it. */
  @SuppressWarnings("unchecked")
  private static JComponent row(ListCellRenderer<?> renderer, JList<?> list) {
    JComponent row;
    try {
      row =
          (JComponent)
              ((ListCellRenderer<Object>) renderer)
                  .getListCellRendererComponent((JList<Object>) list, HTML, 0, false, false);
    } catch (ClassCastException ofOtherValues) {
      row = (JComponent) renderer;
    }
    if (row instanceof JLabel label) {
      label.setText(HTML);
    }
    return row;
  }

  private static void note(String kind, JComponent component, List<String> read) {
    TRIED.add(kind);
    if (component.getClientProperty(BasicHTML.propertyKey) != null) {
      read.add(kind + " " + component.getClass().getName());
    }
  }
}
