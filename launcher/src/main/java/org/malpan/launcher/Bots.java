package org.malpan.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.malpan.client.BotPlan;
import org.malpan.client.BotSwarm;
import org.malpan.game.Game;
import org.malpan.transport.IoModels;

/** Bots that keep a player company, on a thread of their own. */
final class Bots implements AutoCloseable {

  private static final double MOVES_PER_SECOND = 1.5;
  private static final int ATTACK_PERCENT = 15;

  private final Optional<BotSwarm> swarm;

  private Bots(Optional<BotSwarm> swarm) {
    this.swarm = swarm;
  }

  /** Lets that many join; 0 is allowed. */
  static Bots join(InetSocketAddress server, Game game, int count) {
    if (count == 0) {
      return new Bots(Optional.empty());
    }
    try {
      BotSwarm swarm =
          BotSwarm.connect(
              new BotPlan(
                  server,
                  game,
                  count,
                  MOVES_PER_SECOND,
                  Duration.ofDays(1),
                  ATTACK_PERCENT,
                  System.nanoTime(),
                  Models.named(IoModels.DEFAULT)));
      Thread.ofPlatform().name("malpan-bots").daemon().start(() -> play(swarm));
      return new Bots(Optional.of(swarm));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private static void play(BotSwarm swarm) {
    try {
      var _ = swarm.play();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    swarm.ifPresent(BotSwarm::close);
  }
}
