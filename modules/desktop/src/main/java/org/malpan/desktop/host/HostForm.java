package org.malpan.desktop.host;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.malpan.client.HostPlan;
import org.malpan.desktop.settings.HostChoice;
import org.malpan.desktop.text.HostPhrase;
import org.malpan.game.BoardSize;

/**
 * Checks what was typed for a match to be hosted, field by field. Knows no component.
 *
 * @param plan empty while something is wrong
 * @param problems what is wrong with each field that is
 */
public record HostForm(Optional<HostPlan> plan, Map<Field, String> problems) {

  /** More bots than that are no company but a load. */
  public static final int MOST_BOTS = 500;

  /** The most players of a match that a window hosts. */
  public static final int MOST_PLAYERS = 5000;

  /** The most NPCs. */
  public static final int MOST_NPCS = 2000;

  /** Fields that can be wrong. */
  public enum Field {
    /** The match's name. */
    NAME,
    /** The board's size. */
    BOARD,
    /** How many can play. */
    PLAYERS,
    /** How many of them are bots. */
    BOTS,
    /** How many NPCs there are. */
    NPCS,
    /** The I/O model. */
    IO_MODEL,
    /** The TCP port. */
    PORT
  }

  /**
   * Checks a choice.
   *
   * @param ioModels the names of those that there are
   */
  public static HostForm of(HostChoice choice, Set<String> ioModels) {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    String name = choice.name().strip();
    if (name.isEmpty() || name.length() > HostPlan.MAX_NAME) {
      problems.put(Field.NAME, HostPhrase.HOST_BAD_NAME.text(HostPlan.MAX_NAME));
    }
    Optional<BoardSize> board = board(choice.board());
    if (board.isEmpty()) {
      problems.put(Field.BOARD, HostPhrase.HOST_BAD_BOARD.text(BoardSize.LIMIT));
    }
    OptionalInt players = number(choice.players(), Field.PLAYERS, 1, MOST_PLAYERS, problems);
    OptionalInt bots = number(choice.bots(), Field.BOTS, 0, MOST_BOTS, problems);
    OptionalInt npcs = number(choice.npcs(), Field.NPCS, 0, MOST_NPCS, problems);
    OptionalInt port = number(choice.port(), Field.PORT, 0, 65_535, problems);
    if (players.isPresent() && bots.isPresent() && bots.getAsInt() >= players.getAsInt()) {
      problems.put(Field.BOTS, HostPhrase.HOST_TOO_MANY_BOTS.text(players.getAsInt() - 1));
    }
    if (board.isPresent() && npcs.isPresent() && npcs.getAsInt() > cells(board.get())) {
      problems.put(Field.NPCS, HostPhrase.HOST_TOO_MANY_NPCS.text(cells(board.get())));
    }
    if (!ioModels.contains(choice.ioModel())) {
      problems.put(Field.IO_MODEL, HostPhrase.HOST_BAD_IO_MODEL.text());
    }
    if (!problems.isEmpty()) {
      return new HostForm(Optional.empty(), Map.copyOf(problems));
    }
    return new HostForm(
        Optional.of(
            new HostPlan(
                name,
                board.orElseThrow(),
                players.orElseThrow(),
                bots.orElseThrow(),
                npcs.orElseThrow(),
                choice.ioModel(),
                choice.recorded(),
                port.orElseThrow(),
                choice.onLan())),
        Map.of());
  }

  /** What is wrong with a field, empty for nothing. */
  public String problem(Field field) {
    return problems.getOrDefault(field, "");
  }

  private static int cells(BoardSize board) {
    return board.width() * board.height();
  }

  private static Optional<BoardSize> board(String text) {
    try {
      return Optional.of(BoardSize.parse(text.replace(" ", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt number(
      String text, Field field, int least, int most, Map<Field, String> problems) {
    String digits = text.strip();
    if (digits.matches("\\d{1,9}")) {
      int value = Integer.parseInt(digits);
      if (value >= least && value <= most) {
        return OptionalInt.of(value);
      }
    }
    problems.put(field, HostPhrase.HOST_BAD_NUMBER.text(least, most));
    return OptionalInt.empty();
  }
}
