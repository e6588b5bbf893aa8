package org.malpan.desktop.page;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.desktop.text.Words;

/** The first line of a page: the way back and the title. */
final class PageHead extends JPanel {
  private static final long serialVersionUID = 1;

  /**
   * @param back what the button before the title does
   */
  PageHead(Phrase title, Runnable back) {
    super(new BorderLayout());
    JButton backButton = Words.button(new JButton(), StartPhrase.PAGE_BACK);
    backButton.addActionListener(_ -> back.run());
    JLabel heading = Words.label(new JLabel(), title);
    heading.putClientProperty("FlatLaf.styleClass", "h1");
    heading.setBorder(Space.around(0, 18, 0, 0));
    add(backButton, BorderLayout.WEST);
    add(heading, BorderLayout.CENTER);
  }
}
