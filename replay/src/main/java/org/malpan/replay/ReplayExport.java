package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.malpan.game.Field;
import org.malpan.protocol.Text;
import org.malpan.world.World;

/** Writes the states of a recording in formats of others. */
public final class ReplayExport {

  /** What is written. */
  public enum Format {
    /** A JSON object for each state: tick, hash, pieces. */
    JSONL,
    /** A row for each piece of each state. */
    CSV,
    /** A page of boards, at most {@link #MOST_BOARDS}. */
    SVG,
    /** An animated SVG that plays in real time. */
    ANIMATION
  }

  /** Boards on a contact sheet. */
  public static final int MOST_BOARDS = 24;

  private final ReplayPlayer player;
  private final Writer out;

  private ReplayExport(ReplayPlayer player, Writer out) {
    this.player = player;
    this.out = out;
  }

  /**
   * Writes the state at the first tick and every so many ticks after it.
   *
   * @param from ticks done at the first state
   * @param to the last state is at this tick or before
   * @param every ticks, above 0; a contact sheet spreads its boards evenly instead, an animation
   *     takes more when there would be too many states
   * @throws IOException of the writer
   */
  public static void write(
      ReplayFile file, Format format, long from, long to, int every, Writer out)
      throws ReplayFormatException, IOException {
    if (from < 0 || to < from || every < 1) {
      throw new IllegalArgumentException(
          "ticks %d to %d, every %d: no such range".formatted(from, to, every));
    }
    ReplayPlayer player = new ReplayPlayer(file);
    player.seek(from);
    ReplayExport export = new ReplayExport(player, out);
    long last = Math.min(to, file.lastTick());
    switch (format) {
      case JSONL -> export.jsonLines(last, every);
      case CSV -> export.rows(last, every);
      case SVG -> export.sheet(last);
      case ANIMATION -> export.animation(last, every);
    }
  }

  /** Goes on; false behind the last state. */
  private boolean advance(long last, long every) throws ReplayFormatException {
    long next = player.tick() + every;
    if (next > last) {
      return false;
    }
    player.play(next);
    return player.tick() == next;
  }

  private void jsonLines(long last, int every) throws ReplayFormatException, IOException {
    do {
      World world = player.world();
      JsonObject json = new JsonObject();
      json.addProperty("tick", world.tick());
      json.addProperty("hash", "%016x".formatted(world.stateHash()));
      JsonArray pieces = new JsonArray();
      for (int id = 0; id < world.capacity(); id++) {
        if (world.isPresent(id)) {
          pieces.add(json(world, id));
        }
      }
      json.add("pieces", pieces);
      out.write(json + "\n");
    } while (advance(last, every));
  }

  private static JsonObject json(World world, int id) {
    JsonObject piece = new JsonObject();
    piece.addProperty("id", id);
    piece.addProperty("name", world.name(id));
    piece.addProperty("kind", world.kindName(id));
    piece.addProperty("x", world.x(id));
    piece.addProperty("y", world.y(id));
    List<Field> fields = world.game().schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).told() == Field.Told.VIEWERS) {
        piece.addProperty(fields.get(i).name(), world.get(id, i));
      }
    }
    return piece;
  }

  private void rows(long last, int every) throws ReplayFormatException, IOException {
    List<Field> fields = player.world().game().schema().fields();
    out.write("tick,id,name,kind,x,y");
    for (Field field : fields) {
      out.write(field.told() == Field.Told.VIEWERS ? "," + field.name() : "");
    }
    out.write('\n');
    do {
      World world = player.world();
      for (int id = 0; id < world.capacity(); id++) {
        if (world.isPresent(id)) {
          row(world, id, fields);
        }
      }
    } while (advance(last, every));
  }

  private void row(World world, int id, List<Field> fields) throws IOException {
    out.write(
        "%d,%d,%s,%s,%d,%d"
            .formatted(
                world.tick(),
                id,
                quoted(world.name(id)),
                world.kindName(id),
                world.x(id),
                world.y(id)));
    for (int i = 0; i < fields.size(); i++) {
      out.write(fields.get(i).told() == Field.Told.VIEWERS ? "," + world.get(id, i) : "");
    }
    out.write('\n');
  }

  /** Always in quotes, as RFC 4180 has it, and never a formula for a spreadsheet. */
  private static String quoted(String name) {
    String plain = Text.escaped(name);
    boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + plain.replace("\"", "\"\"") + "\"";
  }

  private void sheet(long last) throws ReplayFormatException, IOException {
    World world = player.world();
    long ticks = Math.max(0, last - world.tick());
    int boards = (int) Math.min(MOST_BOARDS, ticks + 1);
    ContactSheet sheet = new ContactSheet(out, world.config().board(), boards);
    long first = world.tick();
    for (int i = 0; i < boards; i++) {
      player.play(boards == 1 ? first : first + ticks * i / (boards - 1));
      sheet.board(player.world());
    }
    sheet.end();
  }

  private void animation(long last, int every) throws ReplayFormatException, IOException {
    World world = player.world();
    long first = world.tick();
    long step = Math.max(every, Math.ceilDiv(last - first + 1, MovingPicture.MOST_STATES));
    MovingPicture picture = new MovingPicture(world.config().board());
    do {
      picture.state(player.world());
    } while (advance(last, step));
    double seconds = (double) (player.tick() - first) / world.config().tickRate();
    picture.write(out, Math.max(0.1, seconds));
  }
}
