package org.malpan.desktop.hud;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Says as much as there is room for. */
public final class Fit {

  private Fit() {}

  /**
   * A part of a line.
   *
   * @param rank the higher, the sooner it is left out; parts of rank 0 never are
   */
  public record Part(String text, int rank) {}

  /**
   * The first of some wordings that fits; the last where none does.
   *
   * @param width of a text, in pixels
   */
  public static String first(List<String> wordings, ToIntFunction<String> width, int room) {
    return wordings.stream()
        .filter(wording -> width.applyAsInt(wording) <= room)
        .findFirst()
        .orElse(wordings.getLast());
  }

  /** A line of parts without those that do not fit. */
  public static String line(
      List<Part> parts, String between, ToIntFunction<String> width, int room) {
    List<String> wordings = new ArrayList<>();
    int highest = parts.stream().mapToInt(Part::rank).max().orElse(0);
    for (int rank = highest; rank >= 0; rank--) {
      int most = rank;
      wordings.add(
          parts.stream()
              .filter(part -> part.rank() <= most)
              .map(Part::text)
              .collect(Collectors.joining(between)));
    }
    return first(wordings, width, room);
  }
}
