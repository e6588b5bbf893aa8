package org.malpan.client;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.malpan.game.Game;
import org.malpan.transport.IoModel;

/**
 * What a swarm of bots does.
 *
 * @param server to connect to
 * @param game that the server plays; bots send its first command, with random arguments
 * @param count bots, at least 1
 * @param movesPerSecond of each bot, above 0 and at most 1000
 * @param duration from the last bot's welcome on
 * @param otherPercent of its turns a bot sends another command than the first, 0..100
 * @param seed of the bots' steps
 * @param ioModel that serves the bots' sockets
 */
public record BotPlan(
    InetSocketAddress server,
    Game game,
    int count,
    double movesPerSecond,
    Duration duration,
    int otherPercent,
    long seed,
    IoModel ioModel) {

  /** Checks the ranges; throws {@link IllegalArgumentException} naming value and limits. */
  public BotPlan {
    if (count < 1 || count > 60_000) {
      throw new IllegalArgumentException("bots %d: 1..60000 are allowed".formatted(count));
    }
    if (!(movesPerSecond > 0 && movesPerSecond <= 1000)) {
      throw new IllegalArgumentException(
          "moves a second %s: above 0 and at most 1000 are allowed".formatted(movesPerSecond));
    }
    if (otherPercent < 0 || otherPercent > 100) {
      throw new IllegalArgumentException("other commands %d %%: 0..100".formatted(otherPercent));
    }
  }
}
