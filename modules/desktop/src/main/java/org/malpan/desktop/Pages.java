package org.malpan.desktop;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.text.Words;

/**
 * The pages of a window. One is made when it is first asked for, or after the window is shown, one
 * at a time: all at once would keep the window from being shown, or the event thread from whatever
 * comes meanwhile. So it is with a new look or language, which hidden pages get when they are
 * shown. Event thread.
 */
final class Pages {

  /** What pages are made of. */
  private static final List<Supplier<JComponent>> PARTS =
      List.of(
          () -> new JTextField("a"),
          () -> new JCheckBox("a"),
          () -> new JComboBox<>(new String[] {"a"}),
          () -> new JScrollPane(new JPanel()),
          () -> new JTextArea("a"),
          () -> new JTable(1, 1));

  private final CardLayout cards = new CardLayout();
  private final JPanel content = new JPanel(cards);
  private final Map<PageName, Supplier<Page>> makers = new EnumMap<>(PageName.class);
  private final Map<PageName, Page> made = new EnumMap<>(PageName.class);

  /** Made before the look or language in use. */
  private final Set<PageName> stale = EnumSet.noneOf(PageName.class);

  private final LookUpdate lookUpdate = new LookUpdate(this::toUpdate);

  private PageName front;

  Pages() {}

  /** There is such a page. */
  void add(PageName page, Supplier<Page> maker) {
    makers.put(page, maker);
  }

  /** The pages that there are. */
  Set<PageName> names() {
    return makers.keySet();
  }

  /** What shows the page in front. */
  JComponent component() {
    return content;
  }

  Page get(PageName name) {
    Page page = made.get(name);
    if (page == null) {
      page = makers.get(name).get();
      made.put(name, page);
      content.add(page.component(), name.name());
    }
    return page;
  }

  /** Brings a page to the front. */
  void show(PageName name) {
    JComponent page = get(name).component();
    front = name;
    if (stale.remove(name)) {
      SwingUtilities.updateComponentTreeUI(page);
      Words.renew(page);
    }
    cards.show(content, name.name());
  }

  /**
   * Makes the pages that are not made yet, one after the other and whatever else is to be done in
   * between. What they are made of comes first, a kind at a time: most of what a page takes in a
   * JVM just started is to load it.
   */
  void makeRest() {
    for (Supplier<JComponent> part : PARTS) {
      EventQueue.invokeLater(() -> {
        JComponent _ = part.get();
      });
    }
    makeNext();
  }

  private void makeNext() {
    makers.keySet().stream()
        .filter(name -> !made.containsKey(name))
        .findFirst()
        .ifPresent(name ->
            EventQueue.invokeLater(() -> {
              Page _ = get(name);
              makeNext();
            }));
  }

  /** Look or language have changed: what is to be seen follows at once. */
  void renew() {
    stale.addAll(made.keySet());
    boolean _ = stale.remove(front);
    Words.renew(made.get(front).component());
  }

  /** Puts the look in use on all windows, but for hidden pages; within the next events. */
  void updateLook() {
    renew();
    lookUpdate.begin(List.of(Window.getWindows()));
  }

  private Component[] toUpdate(Container container) {
    return container == content
        ? new Component[] {made.get(front).component()}
        : container.getComponents();
  }
}
