package org.malpan.launcher.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped word was meant to be. */
public final class Likeness {

  private Likeness() {}

  /**
   * The word that is written most alike, or empty when none is much alike: a third of its
   * characters may be wrong, missing, too many, or in the place of their neighbour.
   */
  public static Optional<String> meant(String typed, Collection<String> words) {
    String plain = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> distance(plain, word) <= Math.max(1, bare(word).length() / 3))
        .min(
            Comparator.<String>comparingInt(word -> distance(plain, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The end of a message about a wrong word: what it was meant to be, or nothing. */
  public static String hint(String typed, Collection<String> words) {
    return meant(typed, words).map("; did you mean '%s'?"::formatted).orElse("");
  }

  private static String bare(String word) {
    return word.replaceFirst("^-+", "");
  }

  /** Edits that make one word of the other; two neighbours that changed places are one. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
