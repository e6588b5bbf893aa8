package org.malpan.game;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and height of a board in cells. Columns are {@code 0..width-1} from left to right, rows
 * {@code 0..height-1} from top to bottom.
 *
 * @param width columns, 1..4000
 * @param height rows, 1..4000
 */
public record BoardSize(int width, int height) {

  /** The largest width and height in cells. */
  public static final int LIMIT = 4000;

  /** The chess board: 8×8. */
  public static final BoardSize CHESS = new BoardSize(8, 8);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

  /** Checks both sides; throws {@link IllegalArgumentException} naming the size and the limit. */
  public BoardSize {
    if (width < 1 || width > LIMIT || height < 1 || height > LIMIT) {
      throw new IllegalArgumentException(
          "board %dx%d: both sides must be 1..%d cells".formatted(width, height, LIMIT));
    }
  }

  /** Reads {@code 8x8}; throws {@link IllegalArgumentException} saying what is allowed. */
  public static BoardSize parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "board '%s': expected WIDTHxHEIGHT in cells, each 1..%d, such as 8x8"
              .formatted(text, LIMIT));
    }
    return new BoardSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The column nearest to {@code x} that is on the board. */
  public int clampX(int x) {
    return Math.clamp(x, 0, width - 1);
  }

  /** The row nearest to {@code y} that is on the board. */
  public int clampY(int y) {
    return Math.clamp(y, 0, height - 1);
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
