package org.malpan.game.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.malpan.game.Game;
import org.malpan.world.NoEvents;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** How many bytes a tick allocates once its code is compiled and its lists have their room. */
final class Allocation {

  private static final int WARM_TICKS = 2_000;
  private static final int TICKS = 500;

  private Allocation() {}

  static long bytesPerTick(Game game, WorldConfig config) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    World world = new World(game, config);
    NoEvents events = NoEvents.INSTANCE;
    List<TickInputs> ticks = RandomInputs.ticks(game.schema(), config, WARM_TICKS + TICKS, false);
    ticks.subList(0, WARM_TICKS).forEach(inputs -> world.step(inputs, events));
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = WARM_TICKS; i < ticks.size(); i++) {
      world.step(ticks.get(i), events);
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / TICKS;
  }
}
