package org.malpan.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.malpan.game.BoardSize;

/** How often pieces stepped on each part of the board; large boards are counted in blocks. */
public final class HeatMap {

  /** Blocks in a row and in a column, at most. */
  private static final int MOST_BLOCKS = 100;

  private static final int PIXELS = 600;

  private final BoardSize board;
  private final int blockCells;
  private final int columns;
  private final long[] counts;

  HeatMap(BoardSize board) {
    this.board = board;
    blockCells = Math.ceilDiv(Math.max(board.width(), board.height()), MOST_BLOCKS);
    columns = Math.ceilDiv(board.width(), blockCells);
    counts = new long[columns * Math.ceilDiv(board.height(), blockCells)];
  }

  void add(int x, int y) {
    counts[y / blockCells * columns + x / blockCells]++;
  }

  /** Steps on the block that the cell is in. */
  public long at(int x, int y) {
    return counts[y / blockCells * columns + x / blockCells];
  }

  /** Writes it as a picture: white where nobody was, dark red where most were. */
  public void writeSvg(Writer out) throws IOException {
    long most = 1;
    for (long count : counts) {
      most = Math.max(most, count);
    }
    int scale = Math.max(1, PIXELS / Math.max(columns, counts.length / columns));
    int width = columns * scale;
    int height = counts.length / columns * scale;
    out.write(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">\n",
            width,
            height + 20));
    out.write(
        String.format(
            Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", width, height));
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        // The root shows quiet places too.
        int light = 95 - (int) (70 * Math.sqrt((double) counts[i] / most));
        out.write(
            String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"hsl(0,80%%,%d%%)\"/>\n",
                i % columns * scale,
                i / columns * scale,
                scale,
                scale,
                light));
      }
    }
    out.write(
        String.format(
            Locale.ROOT,
            "<text x=\"2\" y=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%s, most: %d</text>\n",
            height + 15,
            board,
            most));
    out.write("</svg>\n");
  }
}
