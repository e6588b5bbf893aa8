package org.malpan.desktop.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Point;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.malpan.desktop.LaidOut;
import org.malpan.desktop.text.HostPhrase;

class PagePanelTest {

  private final FormRows rows = new FormRows();
  private final Note last;
  private final PagePanel page;
  private final JViewport viewport;

  PagePanelTest() {
    for (int i = 0; i < 20; i++) {
      Note _ = rows.row(HostPhrase.HOST_NAME, new JTextField());
    }
    last = rows.row(HostPhrase.HOST_PORT, new JTextField());
    last.say("any that is free");
    page = LaidOut.in(new PagePanel(HostPhrase.HOST_TITLE, rows, () -> {}), 500, 300);
    viewport = LaidOut.find(page, JScrollPane.class, _ -> true).orElseThrow().getViewport();
    assertTrue(rows.getHeight() > viewport.getHeight(), "there is something to scroll");
  }

  @Test
  void openedAgainItBeginsAtItsTop() {
    viewport.setViewPosition(new Point(0, 200));
    page.setVisible(false);

    page.setVisible(true);

    assertEquals(new Point(0, 0), viewport.getViewPosition());
  }

  @Test
  void inAWideWindowAllOfItStandsInOneColumn() {
    page.action(new JButton("Start"));
    LaidOut.in(page, 1900, 300);
    int back = leftOf(LaidOut.find(page, JButton.class, _ -> true).orElseThrow());
    JButton start =
        LaidOut.find(page, JButton.class, button -> "Start".equals(button.getText())).orElseThrow();

    assertTrue(back > 500, "left edge at " + back);
    assertTrue(leftOf(start) + start.getWidth() < 1400, "right edge at " + leftOf(start));
  }

  private int leftOf(Component component) {
    return SwingUtilities.convertPoint(component, 0, 0, page).x;
  }

  @Test
  void whatANoteSaysDoesNotScrollTheRowsToIt() {
    last.warn("a port is a number from 0 to 65535");
    last.say("another");

    assertEquals(new Point(0, 0), viewport.getViewPosition());
  }

  @Test
  void aNoteInANarrowPageIsAsHighAsItsLines() {
    last.say("one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
    LaidOut.in(page, 320, 300);
    int line = last.getFontMetrics(last.getFont()).getHeight();

    assertTrue(last.getHeight() >= 2 * line, last.getHeight() + " of " + line);
  }
}
