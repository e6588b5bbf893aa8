package org.malpan.launcher;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.malpan.game.Game;
import org.malpan.server.ConfigException;
import org.malpan.server.ServerConfig;
import org.malpan.server.Setting;
import org.malpan.server.Settings;
import org.malpan.server.TickPace;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Offers every server setting as an option of a command, and reads them over a file's. */
final class SettingOptions {

  /** What a recording decides for the match that goes on from it. */
  private static final Set<Setting> OF_THE_WORLD =
      EnumSet.of(
          Setting.GAME,
          Setting.BOARD,
          Setting.VIEW,
          Setting.PLAYERS,
          Setting.NPCS,
          Setting.SEED,
          Setting.PACE,
          Setting.TICK_RATE);

  private SettingOptions() {}

  /** Adds an option for each setting, so that none can be forgotten. */
  static void addTo(CommandSpec command) {
    for (Setting setting : Setting.values()) {
      OptionSpec.Builder option =
          OptionSpec.builder("--" + setting.option())
              .type(String.class)
              .paramLabel(label(setting))
              .description(description(setting));
      command.addOption(option.build());
    }
  }

  private static String label(Setting setting) {
    return setting.option().toUpperCase(Locale.ROOT).replaceAll(".*-", "");
  }

  private static String description(Setting setting) {
    String byDefault =
        setting.defaultValue().isEmpty() ? "" : " Default: " + setting.defaultValue() + ".";
    // The help is made before --game-path is read, which may add games.
    String allowed =
        setting == Setting.GAME ? "a game that 'malpan games' lists" : setting.allowed();
    return "Allowed: " + allowed + "." + byDefault;
  }

  /** The game that file and options ask for, or that of a match that goes on. */
  static Game game(ParseResult parsed, Settings settings, Optional<World> world) {
    if (world.isPresent()) {
      return world.get().game();
    }
    try {
      String value = parsed.matchedOptionValue("--" + Setting.GAME.option(), null);
      if (value != null) {
        set(settings, Setting.GAME, value);
      }
      return settings.game();
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /**
   * The configuration that file and options make together.
   *
   * @param settings those of the file
   * @param defaults where neither says anything, instead of the usual ones
   * @param world that a match goes on from: file and options cannot change what it is made of
   */
  static ServerConfig read(
      ParseResult parsed, Settings settings, Map<Setting, String> defaults, Optional<World> world) {
    try {
      for (Map.Entry<Setting, String> entry : defaults.entrySet()) {
        var _ = settings.setDefault(entry.getKey(), entry.getValue());
      }
      for (Setting setting : Setting.values()) {
        String value = parsed.matchedOptionValue("--" + setting.option(), null);
        if (value != null) {
          if (world.isPresent() && OF_THE_WORLD.contains(setting)) {
            throw new CommandFailure(
                ExitCode.USAGE,
                "--%s: a match that goes on has that of its recording".formatted(setting.option()));
          }
          set(settings, setting, value);
        }
      }
      if (world.isPresent()) {
        set(settings, world.get().config());
        var _ = settings.set(Setting.GAME, world.get().game().info().id());
      }
      return ServerConfig.of(settings);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private static void set(Settings settings, WorldConfig world) throws ConfigException {
    boolean immediate = world.tickRate() == TickPace.MOST_A_SECOND;
    settings
        .set(Setting.BOARD, world.board().toString())
        .set(Setting.VIEW, Integer.toString(world.view()))
        .set(Setting.PLAYERS, Integer.toString(world.maxPlayers()))
        .set(Setting.NPCS, Integer.toString(world.npcs()))
        .set(Setting.SEED, Long.toString(world.seed()))
        .set(Setting.PACE, immediate ? "immediate" : "tick");
    if (!immediate) {
      var _ = settings.set(Setting.TICK_RATE, Integer.toString(world.tickRate()));
    }
  }

  private static void set(Settings settings, Setting setting, String value) throws ConfigException {
    try {
      settings.set(setting, value);
    } catch (ConfigException e) {
      throw new ConfigException("option --%s: %s".formatted(setting.option(), e.getMessage()));
    }
  }
}
