package org.malpan.desktop.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** The way the player came, page by page; no page is on it twice. Event thread. */
public final class History {

  private final Deque<PageName> way = new ArrayDeque<>();

  /** Begins at a page. */
  public History(PageName first) {
    way.push(first);
  }

  /** The page in front. */
  public PageName present() {
    return way.getFirst();
  }

  /** Goes on to a page; to one that is on the way, back. */
  public void open(PageName page) {
    if (way.contains(page)) {
      while (way.getFirst() != page) {
        var _ = way.pop();
      }
    } else {
      way.push(page);
    }
  }

  /** Shows another page in place of the present one. */
  public void replace(PageName page) {
    var _ = way.pop();
    if (way.isEmpty()) {
      way.push(page);
    } else {
      open(page);
    }
  }

  /**
   * Goes back one page.
   *
   * @return false when there is none before
   */
  public boolean back() {
    if (way.size() < 2) {
      return false;
    }
    var _ = way.pop();
    return true;
  }
}
