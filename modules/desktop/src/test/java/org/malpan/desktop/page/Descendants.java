package org.malpan.desktop.page;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;

/** What a page consists of. */
public final class Descendants {

  private Descendants() {}

  /** Those of a type, outermost first, in the order in which they were added. */
  public static <T extends Component> List<T> of(Container container, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (type.isInstance(child)) {
        found.add(type.cast(child));
      } else if (child instanceof Container inner) {
        found.addAll(of(inner, type));
      }
    }
    return found;
  }
}
