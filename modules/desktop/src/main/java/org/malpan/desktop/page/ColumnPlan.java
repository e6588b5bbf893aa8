package org.malpan.desktop.page;

import java.util.List;
import java.util.Set;

/**
 * What becomes of a table's columns where there is too little room for all of them, or too much.
 *
 * @param elastic columns that may show less than their whole texts, and that share what is left
 * @param dropped columns that are left out then, the first of them first
 */
public record ColumnPlan(Set<Integer> elastic, List<Integer> dropped) {

  /** An elastic column keeps this share of what it wants. */
  private static final double LEAST_SHARE = 0.6;

  /** Keeps copies. */
  public ColumnPlan {
    elastic = Set.copyOf(elastic);
    dropped = List.copyOf(dropped);
  }

  /**
   * How wide each column becomes, 0 for one that is left out.
   *
   * @param wanted widths in which all can be read
   * @param headings widths, below which none is shown
   */
  int[] widths(int room, int[] wanted, int[] headings) {
    int[] widths = wanted.clone();
    int sum = 0;
    for (int i = 0; i < widths.length; i++) {
      if (elastic.contains(i)) {
        widths[i] = Math.max(headings[i], (int) (wanted[i] * LEAST_SHARE));
      }
      sum += widths[i];
    }
    for (int i = 0; i < dropped.size() && sum > room; i++) {
      sum -= widths[dropped.get(i)];
      widths[dropped.get(i)] = 0;
    }
    return spread(Math.max(0, room - sum), widths, wanted);
  }

  /** First up to what each wants, then beyond. */
  private int[] spread(int left, int[] widths, int[] wanted) {
    int lacking = 0;
    int elastics = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0 && elastic.contains(i)) {
        lacking += Math.max(0, wanted[i] - widths[i]);
        elastics++;
      }
    }
    int beyond = Math.max(0, left - lacking);
    int within = left - beyond;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0 && elastic.contains(i)) {
        int own = Math.max(0, wanted[i] - widths[i]);
        int given = lacking == 0 ? 0 : (int) Math.round((double) within * own / lacking);
        int more = beyond / elastics;
        widths[i] += given + more;
        within -= given;
        lacking -= own;
        beyond -= more;
        elastics--;
      }
    }
    return widths;
  }
}
