package org.malpan.game.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.malpan.game.Argument;
import org.malpan.game.Arguments;
import org.malpan.game.CommandWord;
import org.malpan.game.LeaveCause;
import org.malpan.game.Schema;
import org.malpan.world.TickInputs;
import org.malpan.world.WorldConfig;

/** Joins, leaves and commands as a schema allows them: random, and the same for the same seed. */
final class RandomInputs {

  private static final LeaveCause[] CAUSES = LeaveCause.values();

  private final Schema schema;
  private final int maxPlayers;
  private final Random random;
  private long sessions;

  private RandomInputs(Schema schema, WorldConfig config) {
    this.schema = schema;
    maxPlayers = config.maxPlayers();
    random = new Random(config.seed());
  }

  /** That many ticks, with leaves or with joins alone. */
  static List<TickInputs> ticks(Schema schema, WorldConfig config, int count, boolean leaves) {
    RandomInputs inputs = new RandomInputs(schema, config);
    List<TickInputs> ticks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ticks.add(inputs.tick(leaves));
    }
    return ticks;
  }

  private TickInputs tick(boolean leaves) {
    TickInputs tick = new TickInputs();
    if (random.nextInt(4) == 0) {
      long session = sessions++;
      tick.join(session, "player-" + session, word(schema.login()));
    }
    for (int i = random.nextInt(2 * maxPlayers + 1); i > 0; i--) {
      int command = random.nextInt(schema.commands().size());
      long arguments = word(schema.commands().get(command).arguments());
      tick.command(random.nextInt(maxPlayers), CommandWord.of(command, arguments), i);
    }
    if (leaves && random.nextInt(20) == 0) {
      tick.leave(random.nextInt(maxPlayers), CAUSES[random.nextInt(CAUSES.length)]);
    }
    return tick;
  }

  private long word(Arguments arguments) {
    return arguments.pack(arguments.all().stream().mapToInt(this::value).toArray());
  }

  /** The ends of the range more often than the rest. */
  private int value(Argument argument) {
    return switch (random.nextInt(8)) {
      case 0 -> argument.least();
      case 1 -> argument.most();
      default -> (int) random.nextLong(argument.least(), argument.most() + 1L);
    };
  }
}
