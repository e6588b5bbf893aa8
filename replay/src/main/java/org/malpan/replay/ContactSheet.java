package org.malpan.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.malpan.game.BoardSize;
import org.malpan.protocol.Text;
import org.malpan.world.World;

/** A page of small boards, one after the other in time. Written as SVG: no window is needed. */
final class ContactSheet {

  private static final int COLUMNS = 4;
  private static final int BOARD_PIXELS = 240;
  private static final int CAPTION_PIXELS = 20;
  private static final int GAP_PIXELS = 10;

  /** Of a board: more would be a blot anyway. */
  private static final int MOST_PIECES = 2000;

  private final Writer out;
  private final BoardSize board;
  private final double cell;
  private int drawn;

  ContactSheet(Writer out, BoardSize board, int boards) throws IOException {
    this.out = out;
    this.board = board;
    cell = (double) BOARD_PIXELS / Math.max(board.width(), board.height());
    int columns = Math.min(COLUMNS, boards);
    int rows = Math.ceilDiv(boards, COLUMNS);
    out.write(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\"\n",
            GAP_PIXELS + columns * column(),
            GAP_PIXELS + rows * row()));
    out.write("  font-family=\"sans-serif\" font-size=\"12\">\n");
  }

  private static int column() {
    return BOARD_PIXELS + GAP_PIXELS;
  }

  private static int row() {
    return BOARD_PIXELS + CAPTION_PIXELS + GAP_PIXELS;
  }

  void board(World world) throws IOException {
    out.write(
        String.format(
            Locale.ROOT,
            "<g transform=\"translate(%d,%d)\">\n",
            GAP_PIXELS + drawn % COLUMNS * column(),
            GAP_PIXELS + drawn / COLUMNS * row()));
    drawn++;
    out.write(
        String.format(
            Locale.ROOT,
            "<rect width=\"%s\" height=\"%s\" fill=\"#eee8d5\" stroke=\"#888\"/>\n",
            number(board.width() * cell),
            number(board.height() * cell)));
    int pieces = 0;
    for (int id = 0; id < world.capacity(); id++) {
      if (world.isPresent(id)) {
        pieces++;
        if (pieces <= MOST_PIECES) {
          piece(world, id);
        }
      }
    }
    out.write(
        String.format(
            Locale.ROOT,
            "<text y=\"%d\">tick %d, %d pieces%s</text>\n</g>\n",
            BOARD_PIXELS + CAPTION_PIXELS - 5,
            world.tick(),
            pieces,
            pieces > MOST_PIECES
                ? String.format(Locale.ROOT, ", the first %d shown", MOST_PIECES)
                : ""));
  }

  private void piece(World world, int id) throws IOException {
    out.write(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"><title>%s</title></circle>\n",
            number((world.x(id) + 0.5) * cell),
            number((world.y(id) + 0.5) * cell),
            number(Math.max(1, cell * 0.4)),
            colour(world, id),
            escaped(
                String.format(Locale.ROOT, "%d %s %s", id, world.name(id), world.kindName(id)))));
  }

  /** Neighbouring ids have colours far apart. */
  static String colour(World world, int id) {
    return world.isNpc(id)
        ? "#999"
        : String.format(Locale.ROOT, "hsl(%d,70%%,45%%)", id * 137 % 360);
  }

  /** The same digits in every locale. */
  private static String number(double value) {
    return Double.toString(Math.round(value * 10) / 10.0);
  }

  static String escaped(String text) {
    return Text.escaped(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  void end() throws IOException {
    out.write("</svg>\n");
  }
}
