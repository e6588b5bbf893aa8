package org.malpan.desktop.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Which text has which place in an atlas; the one longest unused makes room for a new one. */
final class LabelSlots {

  private final Deque<Integer> free = new ArrayDeque<>();
  private final Map<String, LabelAtlas.Label> labels = new LinkedHashMap<>(64, 0.75f, true);

  /** Empty places, numbered from 0. */
  LabelSlots(int count) {
    for (int slot = 0; slot < count; slot++) {
      free.add(slot);
    }
  }

  /** The text's label, drawn into a place if it has none. */
  LabelAtlas.Label of(String text, IntFunction<LabelAtlas.Label> draw) {
    LabelAtlas.Label known = labels.get(text);
    if (known != null) {
      return known;
    }
    if (free.isEmpty()) {
      Iterator<LabelAtlas.Label> oldest = labels.values().iterator();
      free.add(oldest.next().slot());
      oldest.remove();
    }
    LabelAtlas.Label label = draw.apply(free.remove());
    labels.put(text, label);
    return label;
  }

  /** Texts that have a place. */
  int size() {
    return labels.size();
  }
}
