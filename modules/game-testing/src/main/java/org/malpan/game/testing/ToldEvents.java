package org.malpan.game.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.malpan.game.Field;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** What a tick told to players, a line for each event with the entity's values at that moment. */
final class ToldEvents implements WorldEvents {

  private final World world;
  private final List<String> lines = new ArrayList<>();

  ToldEvents(World world) {
    this.world = world;
  }

  List<String> take() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private void add(String what, int entity, String more) {
    StringBuilder line = new StringBuilder(what).append(' ').append(entity);
    line.append(" at ").append(world.x(entity)).append(',').append(world.y(entity));
    List<Field> fields = world.game().schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      line.append(' ').append(fields.get(i).name()).append('=').append(world.get(entity, i));
    }
    lines.add(line.append(more).toString());
  }

  private static String to(int[] viewers, int count) {
    return " to " + Arrays.toString(Arrays.copyOf(viewers, count));
  }

  @Override
  public void joined(long session, int player) {
    add("joined", player, "");
  }

  @Override
  public void refused(long session) {
    lines.add("refused " + session);
  }

  @Override
  public void appeared(int viewer, int entity) {
    add("appeared", entity, " to " + viewer);
  }

  @Override
  public void vanished(int viewer, int entity) {
    add("vanished", entity, " from " + viewer);
  }

  @Override
  public void moved(int entity, int time, int[] viewers, int count) {
    add("moved", entity, to(viewers, count));
  }

  @Override
  public void changed(int entity, long fields, int[] viewers, int count) {
    add("changed", entity, to(viewers, count));
  }

  @Override
  public void happened(int event, int entity, int argument, int[] viewers, int count) {
    String name = world.game().schema().events().get(event).name();
    add(name, entity, " carrying " + argument + to(viewers, count));
  }

  @Override
  public void said(int player, String text, int[] viewers, int count) {
    add("said", player, " " + text + to(viewers, count));
  }

  @Override
  public void left(int player) {
    lines.add("left " + player);
  }
}
