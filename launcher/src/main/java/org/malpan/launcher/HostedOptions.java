package org.malpan.launcher;

import java.util.Optional;
import org.malpan.game.Games;
import org.malpan.server.ConfigException;
import org.malpan.server.ServerConfig;
import org.malpan.server.Setting;
import org.malpan.server.Settings;
import picocli.CommandLine.Option;

/** What {@code malpan play} hosts. */
final class HostedOptions {

  private static final int FEWEST_PLAYERS = 10;

  @Option(
      names = "--bots",
      defaultValue = "5",
      paramLabel = "N",
      description = "Bots in a hosted match. Default: ${DEFAULT-VALUE}.")
  private int bots;

  @Option(
      names = "--game",
      defaultValue = Games.DEFAULT,
      paramLabel = "ID",
      description = "Game of a hosted match, see 'malpan games'. Default: ${DEFAULT-VALUE}.")
  private String game;

  @Option(
      names = "--board",
      defaultValue = "8x8",
      paramLabel = "WxH",
      description = "Board of a hosted match. Default: ${DEFAULT-VALUE}.")
  private String board;

  @Option(
      names = "--npcs",
      defaultValue = "0",
      paramLabel = "N",
      description = "NPCs in a hosted match. Default: ${DEFAULT-VALUE}.")
  private String npcs;

  HostedOptions() {}

  /** The match: on a free port, for this machine alone. */
  MatchPlan plan(String player, String ioModel, boolean recorded) {
    try {
      Settings settings =
          new Settings()
              .set(Setting.PORT, "0")
              .set(Setting.GAME, game)
              .set(Setting.BOARD, board)
              .set(Setting.NPCS, npcs)
              .set(Setting.IO_MODEL, ioModel)
              .set(Setting.PLAYERS, Integer.toString(Math.max(FEWEST_PLAYERS, bots + 1)));
      return new MatchPlan(
          ServerConfig.of(settings),
          player,
          bots,
          DataFolder.recordings(),
          recorded,
          Optional.empty(),
          Optional.empty());
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
