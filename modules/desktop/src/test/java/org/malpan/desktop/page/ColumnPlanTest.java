package org.malpan.desktop.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JScrollPane;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableModel;
import org.junit.jupiter.api.Test;
import org.malpan.desktop.LaidOut;

class ColumnPlanTest {

  /** A name and an address that may be cut, between them a figure and a kind. */
  private static final ColumnPlan PLAN = new ColumnPlan(Set.of(0, 3), List.of(2, 3));

  private static final int[] WANTED = {100, 50, 60, 200};
  private static final int[] HEADINGS = {40, 50, 40, 70};

  private static int[] widths(int room) {
    return PLAN.widths(room, WANTED, HEADINGS);
  }

  @Test
  void whatIsLeftIsSharedByTheElasticColumns() {
    assertArrayEquals(new int[] {200, 50, 60, 300}, widths(610));
  }

  @Test
  void wantedWidthsAreGivenWhereTheyFit() {
    assertArrayEquals(WANTED, widths(410));
  }

  @Test
  void elasticColumnsGiveWayBeforeAnyIsLeftOut() {
    assertArrayEquals(new int[] {60, 50, 60, 120}, widths(290));
  }

  @Test
  void theLeastImportantIsLeftOutFirst() {
    assertArrayEquals(new int[] {80, 50, 0, 159}, widths(289));
    assertArrayEquals(new int[] {179, 50, 0, 0}, widths(229));
  }

  @Test
  void whatIsLeftOutOfTheSelectedRowIsTold() {
    AbstractTableModel cells =
        new DefaultTableModel(
            new Object[][] {{"Friday night", "4 / 10", "Network", "192.168.100.117:4001"}},
            new Object[] {"Name", "Players", "From", "Address"});
    RowTable table = new RowTable(cells, 20, PLAN);
    AtomicReference<String> told = new AtomicReference<>("");
    table.onRest(told::set);
    table.setRowSelectionInterval(0, 0);

    LaidOut.in(new JScrollPane(table), 900, 100);
    assertEquals("", told.get());

    LaidOut.in(table.getParent().getParent(), 170, 100);
    assertEquals("From Network   ·   Address 192.168.100.117:4001", told.get());
  }
}
