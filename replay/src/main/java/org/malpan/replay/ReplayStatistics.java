package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.malpan.game.CommandWord;
import org.malpan.game.LeaveCause;
import org.malpan.protocol.Text;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** Who did what in a recording, counted while the world runs through it once. */
public final class ReplayStatistics {

  /** Players that have a row of their own; the others share one. */
  public static final int MOST_ROWS = 20_000;

  /**
   * A player's stay.
   *
   * @param id of its piece; -1 for the row of all that have none of their own
   * @param name as the file has it
   * @param moves asked for
   * @param attacks asked for
   * @param chats said
   * @param falls its own
   * @param hits falls of others to its attacks
   */
  public record Row(
      int id, String name, long moves, long attacks, long chats, long falls, long hits) {}

  /** The number of a step among the commands; others are counted as attacks. */
  private static final int MOVE = 0;

  private static final class Tally {
    private final int id;
    private final String name;
    private long moves;
    private long attacks;
    private long chats;
    private long falls;
    private long hits;

    Tally(int id, String name) {
      this.id = id;
      this.name = name;
    }

    Row row() {
      return new Row(id, name, moves, attacks, chats, falls, hits);
    }
  }

  private final HeatMap heat;
  private final Tally others = new Tally(-1, "others");
  private final List<Tally> tallies = new ArrayList<>();

  /** Whose stay an id is at the moment. */
  private final Tally[] current;

  private final long ticks;

  private ReplayStatistics(ReplayFile file) throws ReplayFormatException {
    ReplayPlayer player = new ReplayPlayer(file);
    heat = new HeatMap(file.metadata().world().board());
    current = new Tally[file.metadata().world().maxPlayers()];
    long first = player.tick();
    for (int id = 0; id < current.length; id++) {
      if (player.world().isPresent(id)) {
        begin(id, player.world().name(id));
      }
    }
    Inputs inputs = new Inputs();
    while (player.step(new Events(player.world()))) {
      player.inputs().forEach(inputs);
    }
    ticks = player.tick() - first;
  }

  /** Plays the whole recording. */
  public static ReplayStatistics of(ReplayFile file) throws ReplayFormatException {
    return new ReplayStatistics(file);
  }

  private void begin(int id, String name) {
    if (tallies.size() == MOST_ROWS) {
      current[id] = others;
      return;
    }
    current[id] = new Tally(id, name);
    tallies.add(current[id]);
  }

  private Tally of(int id) {
    Tally tally = id >= 0 && id < current.length ? current[id] : null;
    return tally == null ? others : tally;
  }

  /** A row for each stay in the order of arrival, and the others' row where it is needed. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(tallies.stream().map(Tally::row).toList());
    if (!others.row().equals(new Tally(-1, others.name).row())) {
      rows.add(others.row());
    }
    return rows;
  }

  /** Where pieces stepped, NPCs included. */
  public HeatMap heat() {
    return heat;
  }

  /** In lines for people. */
  public String text() {
    StringBuilder text = new StringBuilder("%d ticks\n".formatted(ticks));
    text.append(line("id", "moves", "attacks", "chats", "falls", "hits", "name"));
    for (Row row : rows()) {
      text.append(
          line(
              row.id < 0 ? "-" : row.id,
              row.moves,
              row.attacks,
              row.chats,
              row.falls,
              row.hits,
              Text.escaped(row.name)));
    }
    return text.toString();
  }

  private static String line(Object... columns) {
    return "%6s %8s %8s %8s %8s %8s  %s\n".formatted(columns);
  }

  /** For programs: one line of JSON. */
  public String json() {
    JsonObject json = new JsonObject();
    json.addProperty("ticks", ticks);
    JsonArray players = new JsonArray();
    for (Row row : rows()) {
      JsonObject player = new JsonObject();
      player.addProperty("id", row.id);
      player.addProperty("name", row.name);
      player.addProperty("moves", row.moves);
      player.addProperty("attacks", row.attacks);
      player.addProperty("chats", row.chats);
      player.addProperty("falls", row.falls);
      player.addProperty("hits", row.hits);
      players.add(player);
    }
    json.add("players", players);
    return json.toString();
  }

  /** What players asked for. */
  private final class Inputs implements TickInputs.Visitor {

    @Override
    public void join(long session, String name, long login) {}

    @Override
    public void leave(int player, LeaveCause cause) {}

    @Override
    public void command(int player, long word, int time) {
      if (CommandWord.command(word) == MOVE) {
        of(player).moves++;
      } else {
        of(player).attacks++;
      }
    }

    @Override
    public void chat(int player, String text) {
      of(player).chats++;
    }
  }

  /** What came of it. */
  private final class Events implements WorldEvents {

    private final World world;

    Events(World world) {
      this.world = world;
    }

    @Override
    public void joined(long session, int player) {
      begin(player, world.name(player));
    }

    @Override
    public void moved(int piece, int time, int[] viewers, int count) {
      heat.add(world.x(piece), world.y(piece));
    }

    @Override
    public void happened(int event, int piece, int attacker, int[] viewers, int count) {
      if (!world.isNpc(piece)) {
        of(piece).falls++;
      }
      if (!world.isNpc(attacker)) {
        of(attacker).hits++;
      }
    }

    @Override
    public void refused(long session) {}

    @Override
    public void appeared(int viewer, int piece) {}

    @Override
    public void vanished(int viewer, int piece) {}

    @Override
    public void changed(int piece, long fields, int[] viewers, int count) {}

    @Override
    public void said(int piece, String text, int[] viewers, int count) {}

    @Override
    public void left(int player) {}
  }
}
