package org.malpan.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;

/** A world of a test game, and what players are told, as lines. */
final class TestMatch implements WorldEvents {

  /** Three players who see two cells far, room for two others. */
  static final WorldConfig CONFIG = new WorldConfig(new BoardSize(20, 20), 2, 3, 2, 7, 10);

  private final World world;
  private final List<String> lines = new ArrayList<>();

  TestMatch(Game game) {
    this(new World(game, CONFIG));
  }

  TestMatch(World world) {
    this.world = world;
  }

  World world() {
    return world;
  }

  long get(int id, org.malpan.game.Field field) {
    return world.get(id, world.game().schema().indexOf(field));
  }

  List<String> step(Consumer<TickInputs> add) {
    TickInputs inputs = new TickInputs();
    add.accept(inputs);
    world.step(inputs, this);
    List<String> told = List.copyOf(lines);
    lines.clear();
    return told;
  }

  /** A tick in which that many players join. */
  List<String> join(int count) {
    return step(in -> {
      for (int i = 0; i < count; i++) {
        in.join(100 + i, "n" + i, TestGame.PERSON);
      }
    });
  }

  /** A tick in which a player does an act. */
  List<String> act(int player, int number) {
    return step(in -> add(in, player, number));
  }

  static void add(TickInputs inputs, int player, int number) {
    inputs.command(player, CommandWord.of(0, TestGame.ACT.arguments().pack(number)), 55);
  }

  private static String to(int[] viewers, int count) {
    return " to " + Arrays.toString(Arrays.copyOf(viewers, count));
  }

  private String at(int entity) {
    return entity + "@" + world.x(entity) + "," + world.y(entity);
  }

  @Override
  public void joined(long session, int player) {
    lines.add("joined " + session + " " + at(player) + " of " + world.playerCount());
  }

  @Override
  public void refused(long session) {
    lines.add("refused " + session);
  }

  @Override
  public void appeared(int viewer, int entity) {
    lines.add("appeared " + viewer + " " + at(entity) + " points " + world.get(entity, 0));
  }

  @Override
  public void vanished(int viewer, int entity) {
    lines.add("vanished " + viewer + " " + entity);
  }

  @Override
  public void moved(int entity, int time, int[] viewers, int count) {
    lines.add("moved " + at(entity) + " time " + time + to(viewers, count));
  }

  @Override
  public void changed(int entity, long fields, int[] viewers, int count) {
    StringBuilder line = new StringBuilder("changed " + entity);
    for (int i = 0; i < world.game().schema().fields().size(); i++) {
      if ((fields & 1L << i) != 0) {
        line.append(' ').append(world.game().schema().fields().get(i).name());
        line.append(' ').append(world.get(entity, i));
      }
    }
    lines.add(line + to(viewers, count));
  }

  @Override
  public void happened(int event, int entity, int argument, int[] viewers, int count) {
    String name = world.game().schema().events().get(event).name();
    lines.add(name + " " + entity + " " + argument + to(viewers, count));
  }

  @Override
  public void said(int player, String text, int[] viewers, int count) {
    lines.add("said " + player + " " + text + to(viewers, count));
  }

  @Override
  public void left(int player) {
    lines.add("left " + player);
  }
}
