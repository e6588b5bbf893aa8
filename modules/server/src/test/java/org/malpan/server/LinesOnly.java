package org.malpan.server;

import java.util.List;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;

/** Keeps the lines of chat among a tick's inputs. */
record LinesOnly(List<String> lines) implements TickInputs.Visitor {

  @Override
  public void join(long session, String name, long login) {}

  @Override
  public void leave(int player, LeaveCause cause) {}

  @Override
  public void command(int player, long word, int time) {}

  @Override
  public void chat(int player, String text) {
    lines.add(text);
  }
}
