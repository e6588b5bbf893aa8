package org.malpan.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.malpan.game.BoardSize;
import org.malpan.world.World;

/**
 * A match as one animated SVG, which any browser plays in real time, over and over. Pieces glide
 * from state to state; a line tells who each is under the mouse.
 */
final class MovingPicture {

  /** Beyond it a browser stutters. */
  static final int MOST_PIECES = 500;

  /** States; more are thinned out. */
  static final int MOST_STATES = 2000;

  private static final int BOARD_PIXELS = 640;
  private static final int CAPTION_PIXELS = 24;

  /** One piece from when it came to when it was gone. */
  private static final class Track {
    final String title;
    final String colour;
    final int first;
    final List<int[]> cells = new ArrayList<>();

    Track(String title, String colour, int first) {
      this.title = title;
      this.colour = colour;
      this.first = first;
    }
  }

  private final BoardSize board;
  private final double cell;
  private final Map<Integer, Track> present = new LinkedHashMap<>();
  private final List<Track> tracks = new ArrayList<>();
  private int states;

  MovingPicture(BoardSize board) {
    this.board = board;
    cell = (double) BOARD_PIXELS / Math.max(board.width(), board.height());
  }

  /** The next state. */
  void state(World world) {
    Map<Integer, Track> before = Map.copyOf(present);
    present.clear();
    for (int id = 0; id < world.capacity(); id++) {
      if (world.isPresent(id)) {
        String title = "%s, %s".formatted(world.name(id), world.kindName(id));
        Track track = before.get(id);
        if (track == null || !track.title.equals(title)) {
          track = new Track(title, ContactSheet.colour(world, id), states);
          if (tracks.size() < MOST_PIECES) {
            tracks.add(track);
          }
        }
        track.cells.add(new int[] {world.x(id), world.y(id)});
        present.put(id, track);
      }
    }
    states++;
  }

  /**
   * Writes all of it.
   *
   * @param seconds that it lasts
   */
  void write(Writer out, double seconds) throws IOException {
    double width = board.width() * cell;
    double height = board.height() * cell;
    out.write(
        format(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s"
              font-family="sans-serif" font-size="13">
            """,
            number(width), number(height + CAPTION_PIXELS)));
    out.write(
        format(
            "<rect width=\"%s\" height=\"%s\" fill=\"#eee8d5\" stroke=\"#888\"/>\n",
            number(width), number(height)));
    for (Track track : tracks) {
      write(out, track, seconds);
    }
    out.write(
        format(
            "<text x=\"4\" y=\"%s\">%s, %s s, %d pieces%s</text>\n</svg>\n",
            number(height + 17),
            board.toString(),
            number(seconds),
            tracks.size(),
            tracks.size() == MOST_PIECES ? " at most" : ""));
  }

  private void write(Writer out, Track track, double seconds) throws IOException {
    out.write(
        format(
            "<circle r=\"%s\" fill=\"%s\" visibility=\"hidden\"><title>%s</title>\n",
            number(Math.max(1.5, cell * 0.38)), track.colour, ContactSheet.escaped(track.title)));
    double start = time(track.first);
    double end = time(track.first + track.cells.size());
    out.write(
        format(
            "<animate attributeName=\"visibility\" calcMode=\"discrete\" dur=\"%ss\""
                + " repeatCount=\"indefinite\" keyTimes=\"0;%s;%s\" values=\"hidden;visible;%s\"/>\n",
            number(seconds), number(start), number(end), end >= 1 ? "visible" : "hidden"));
    animate(out, track, 0, seconds);
    animate(out, track, 1, seconds);
    out.write("</circle>\n");
  }

  /** One coordinate: only the states around a change are written, what lies between is a line. */
  private void animate(Writer out, Track track, int axis, double seconds) throws IOException {
    StringBuilder times = new StringBuilder("0");
    StringBuilder values = new StringBuilder(place(track.cells.getFirst()[axis]));
    int last = track.cells.size() - 1;
    for (int i = 0; i <= last; i++) {
      int here = track.cells.get(i)[axis];
      double time = time(track.first + i);
      boolean turns =
          i == 0
              || i == last
              || here != track.cells.get(i - 1)[axis]
              || here != track.cells.get(i + 1)[axis];
      if (turns && time > 0 && time < 1) {
        times.append(';').append(number(time));
        values.append(';').append(place(here));
      }
    }
    times.append(";1");
    values.append(';').append(place(track.cells.getLast()[axis]));
    out.write(
        format(
            "<animate attributeName=\"%s\" dur=\"%ss\" repeatCount=\"indefinite\" keyTimes=\"%s\""
                + " values=\"%s\"/>\n",
            axis == 0 ? "cx" : "cy", number(seconds), times, values));
  }

  private double time(int state) {
    return states <= 1 ? 1 : Math.min(1, (double) state / (states - 1));
  }

  private String place(int cells) {
    return number((cells + 0.5) * cell);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  /** The same digits in every locale. */
  private static String number(double value) {
    return Double.toString(Math.round(value * 1e5) / 1e5);
  }
}
