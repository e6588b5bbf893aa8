package org.malpan.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/**
 * Puts inputs as a server would: who comes and goes first, then each session's commands together;
 * none of those who are not in the match yet or any more.
 */
final class ServerShape implements TickInputs.Visitor {

  private final World world;
  private final TickInputs out = new TickInputs();
  private final Set<Integer> gone = new HashSet<>();
  private final Map<Integer, List<Runnable>> commands = new LinkedHashMap<>();

  private ServerShape(World world) {
    this.world = world;
  }

  static TickInputs of(World world, TickInputs inputs) {
    ServerShape shape = new ServerShape(world);
    inputs.forEach(shape);
    shape.commands.keySet().removeAll(shape.gone);
    shape.commands.values().forEach(list -> list.forEach(Runnable::run));
    return shape.out;
  }

  private void command(int player, Runnable append) {
    if (world.isPresent(player)) {
      commands.computeIfAbsent(player, _ -> new ArrayList<>()).add(append);
    }
  }

  @Override
  public void join(long session, String name, long login) {
    out.join(session, name, login);
  }

  @Override
  public void leave(int player, LeaveCause cause) {
    if (world.isPresent(player) && gone.add(player)) {
      out.leave(player, cause);
    }
  }

  @Override
  public void command(int player, long word, int time) {
    command(player, () -> out.command(player, word, time));
  }

  @Override
  public void chat(int player, String text) {
    command(player, () -> out.chat(player, text));
  }
}
